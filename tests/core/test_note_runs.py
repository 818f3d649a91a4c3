"""Markdown of notes as runs."""

import pytest
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


def test_a_sign_within_a_line_is_no_sign_of_a_block() -> None:
    assert [line.text for line in lines("5 > 3, see # 4\n> # one")] == ["5 > 3, see # 4", "# one"]


def test_code_ends_at_as_many_ticks_as_it_began_with() -> None:
    code = frozenset((SpanKind.CODE,))
    assert runs("``a`b`` `c``d` ``e`") == (
        Run("a`b", code), Run(" "), Run("c``d", code), Run(" ``e`"),
    )  # fmt: skip


@pytest.mark.parametrize("sign", ["**", "__", "~~"])
def test_a_pair_begins_and_ends_beside_a_word(sign: str) -> None:
    assert plain(f"{sign}a{sign} {sign} b{sign} c {sign}d") == f"a {sign} b{sign} c {sign}d"


_KNOTTED = {
    "ticks that nothing closes": "`" * 300_000 + "x",
    "ticks of all lengths": " ".join("`" * length for length in range(1, 1_000)),
    "strong that nothing closes": "__a " * 60_000,
    "struck that nothing closes": "~~a " * 60_000,
    "a link that nothing closes": "[](" + "a" * 300_000,
    "strokes": "-" * 300_000 + "x",
    "nests": "**a __b ~~c " * 20_000,
}


@pytest.mark.parametrize("knotted", _KNOTTED.values(), ids=_KNOTTED)
def test_no_mix_of_signs_takes_long(knotted: str) -> None:
    # A look from every sign to the end of the line would take minutes to hours here.
    (line,) = lines(knotted)
    assert line.text == knotted.strip()


@given(st.text(st.characters(blacklist_characters="\\`*_[]()!~#>+-•.", codec="utf-8")))
def test_words_without_signs_are_kept(text: str) -> None:
    assert plain(text) == text


@given(st.text("ab*_`[]()\\~! ").filter(lambda text: "](" not in text))
def test_of_any_mix_of_signs_the_words_are_kept(text: str) -> None:
    kept = [char for char in plain(text) if char in "ab"]
    assert kept == [char for char in text if char in "ab"]
