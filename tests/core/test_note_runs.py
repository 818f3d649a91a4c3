"""Markdown of notes as runs."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.content import SpanKind
from reader.core.note_runs import lines, plain, runs
from reader.core.sheet import Run

_STRONG = frozenset((SpanKind.STRONG,))
_EMPHASIS = frozenset((SpanKind.EMPHASIS,))


def test_emphasis_and_code_become_kinds() -> None:
    assert runs("**Not** a *verdict*, `x`") == (
        Run("Not", _STRONG),
        Run(" a "),
        Run("verdict", _EMPHASIS),
        Run(", "),
        Run("x", frozenset((SpanKind.CODE,))),
    )


def test_emphasis_within_emphasis_is_both() -> None:
    assert runs("**all _of_ it**")[1] == Run("of", _STRONG | _EMPHASIS)


def test_a_link_keeps_its_words_and_address() -> None:
    assert runs("see [the map](https://a.example/b)")[1] == Run(
        "the map", frozenset((SpanKind.LINK,)), "https://a.example/b"
    )


def test_signs_that_set_nothing_stay() -> None:
    assert plain("2 * 3 * 4, snake_case_name, a ** b, 5 [6]") == (
        "2 * 3 * 4, snake_case_name, a ** b, 5 [6]"
    )


def test_an_escaped_sign_is_itself() -> None:
    assert plain(r"\*not set\*") == "*not set*"


def test_a_note_is_read_line_by_line() -> None:
    found = lines("# Think\n\n- one\n2. two\n> three\n")
    assert [(line.marker, line.text) for line in found] == [
        ("", "Think"),
        ("•", "one"),
        ("2.", "two"),
        ("", "three"),
    ]


@given(st.text(st.characters(blacklist_characters="\\`*_[]()!~#>+-•.", codec="utf-8")))
def test_words_without_signs_are_kept(text: str) -> None:
    assert plain(text) == text


@given(st.text("ab*_`[]()\\~! ").filter(lambda text: "](" not in text))
def test_of_any_mix_of_signs_the_words_are_kept(text: str) -> None:
    kept = [char for char in plain(text) if char in "ab"]
    assert kept == [char for char in text if char in "ab"]
