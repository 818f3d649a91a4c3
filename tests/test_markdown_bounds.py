"""Markdown that is made to be slow is given up after a counted number of steps."""

import pytest

from reader.errors import Cancelled
from reader.markdown_bounds import TooKnotted, fence_steps
from reader.markdown_html import to_html

KNOTTED = {
    "tags that nothing closes": "<a " * 20_000,
    "quotes within quotes": "> " * 20_000,
    "one heading after the other": "a\n=\n" * 10_000,
    "terms": "a\n: b\n" * 20_000,
    "fences that nothing closes": "```a\nb\n" * 10_000,
    "a row of backticks in a table": "a|b\n-|-\n" + "`a|" * 20_000,
    "brackets": "[" * 40_000,
    "pictures": "![" * 30_000,
    "escapes": "\\*" * 40_000,
    "listings that nothing closes": " ".join("`" * length for length in range(1, 600)),
    "comments within tags": "<b><!--a-->" * 4000,
    "end tags of nothing": "<b>" * 20_000 + "</i>" * 20_000,
    "lists within lists": "\n".join("    " * level + "- a" for level in range(400)),
    "notes": "".join(f"[^{number}]: a\n" for number in range(12_000)),
}
ORDINARY = {
    "a table": "a|b\n-|-\n" + "1|2 [3](x)\n" * 1500,
    "a list of links": "- [one](https://a.example/) and `code`, *more*\n" * 800,
    "notes": "".join(f"Word[^{n}].\n\n[^{n}]: Note.\n\n" for n in range(400)),
    "listings": "```py\nx = 1\n```\n\nProse.\n\n" * 600,
    "a long paragraph": "He said *so*, and **she** did [too](https://a.example/). " * 150,
    "web": '<p class="x">A <a href="https://a.example/">b</a></p>\n\n' * 800,
    "quotes": "> One\n> two\n>\n> > three\n\n" * 600,
    "a deep list": "\n".join("    " * (n % 12) + "- item" for n in range(1200)),
}


@pytest.mark.parametrize("text", KNOTTED.values(), ids=KNOTTED)
def test_what_is_knotted_is_given_up(text: str) -> None:
    with pytest.raises(TooKnotted):
        to_html(text, "def_list")


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY)
def test_what_people_write_is_not_given_up(text: str) -> None:
    assert to_html(text, "def_list")


def test_the_work_can_be_stopped() -> None:
    asked = 0

    def check() -> None:
        nonlocal asked
        asked += 1
        if asked == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        to_html("Some *words* of [prose](x).\n\n" * 2000, check=check)


def test_the_way_to_the_end_of_each_fence_is_counted() -> None:
    closed = "```\na\n```\n"
    assert fence_steps(closed * 100) < 2 * len(closed * 100)
    assert fence_steps("```a\n" * 100) > 100 * len("```a\n" * 100) / 3
    assert fence_steps("") == fence_steps("a `b` c") == 0


def test_a_pair_of_strokes_ends_at_the_next() -> None:
    assert to_html("~~a~~ ~~b ~~c~~") == "<p><del>a</del> ~~b <del>c</del></p>"
