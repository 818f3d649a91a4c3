"""Notes: safe to show, and shown at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.markup import render_note


def test_a_note_is_rendered() -> None:
    assert render_note("A *b*\nc\n\n- d") == ("<p>A <em>b</em><br>\nc</p>\n<ul>\n<li>d</li>\n</ul>")
    assert "<td>1</td>" in render_note("| a |\n|---|\n| 1 |")
    assert render_note("~~no~~ [x](https://a.example/?b&c)") == (
        '<p><del>no</del> <a href="https://a.example/?b&amp;c">x</a></p>'
    )


@pytest.mark.parametrize(
    "note",
    [
        "<script>alert(1)</script>",
        "<b onclick='alert(1)' style='color:red' title='x'>b</b>",
        "[x](javascript:alert(1))",
        "<a href='JaVaScRiPt:alert(1)'>x</a>",
        "[x](file:///etc/hosts)",
        "![x](http://a.example/x.png) <img src=x onerror=alert(1)>",
        "<iframe src='http://a.example'></iframe><svg onload=alert(1)>",
        "[x]: data:text/html,alert(1)\n\n[x]",
    ],
)
def test_nothing_harmful_is_left(note: str) -> None:
    rendered = render_note(note)
    for word in ("alert", "href", "src", "style", "onclick", "title", "<img", "<svg", "file:"):
        assert word not in rendered.replace("[x]", "")


@given(st.text(st.sampled_from("ab \n\t*_`#>-1.[]()<&|~\\!=:"), max_size=40))
def test_any_note_can_be_shown(note: str) -> None:
    assert "<script" not in render_note(note)


def test_a_note_nested_beyond_reason_is_shown_as_it_was_written() -> None:
    deep = "\n".join("    " * level + "- a" for level in range(400))
    assert render_note(deep).startswith("<pre>- a")


def test_a_note_of_many_brackets_is_shown_at_once() -> None:
    assert "[" * 20_000 in render_note("[" * 20_000)  # it took more than a minute
