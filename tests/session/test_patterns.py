"""Regular expressions: what they find, and which are refused before they can do harm."""

import pytest

from reader.core.query import QueryError
from reader.errors import Refused
from reader.session.patterns import Pattern


def test_a_pattern_finds_every_match_that_is_not_empty() -> None:
    assert Pattern("r[a-z]*").spans("River. rain\nor") == [(0, 5), (7, 11), (13, 14)]
    assert Pattern("^o").spans("or\nof no") == [(0, 1), (3, 4)]
    assert Pattern("x*").spans("river") == []
    assert Pattern(r"\d{4}").spans("in 2022") == [(3, 7)]
    assert Pattern(r"\(?Rain").spans("(rain") == [(0, 5)]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Type a pattern"),
        ("(a", "character 3"),
        ("(?au)x", "cannot be read"),
        ("(?:a{60000}){60000}", "more than 10,000 times"),
        ("(?:a{500}){500}", "more than 10,000 times"),
        ("a{10001,}", "more than 10,000 times"),
        ("(?R)", "call its own groups"),
        ("((?1)a)", "call its own groups"),
        ("(?<a>x(?&a)?)", "call its own groups"),
        ("x" * 1_001, "longer than"),
    ],
)
def test_a_pattern_that_cannot_be_is_refused_in_words(typed: str, told: str) -> None:
    with pytest.raises(QueryError, match=told):
        Pattern(typed)


def test_a_pattern_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.session.patterns._SECONDS", 0.05)
    with pytest.raises(Refused, match="took longer"):
        Pattern("(a|aa)+$b").spans("a" * 60)
