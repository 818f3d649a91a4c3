"""Reading queries: what each way of typing means, and the sentence for what means nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.query import And, Near, Not, Or, Phrase, Query, QueryError
from reader.core.query_parser import parse


def word(text: str, *, prefix: bool = False, literal: bool = False) -> Phrase:
    return Phrase(tuple((one,) for one in text.split()), prefix, literal)


A, B, C = word("a"), word("b"), word("c")


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("Grain", word("grain")),
        ("a b c", And((A, B, C))),
        ("a AND b", And((A, B))),
        ("a and b", And((A, word("and"), B))),
        ("a OR b c", Or((A, And((B, C))))),
        ("a NOT b c", And((Not(A, B), C))),
        ("a NOT (b OR c)", Not(A, Or((B, C)))),
        ("(a OR b) c", And((Or((A, B)), C))),
        ('"Grain elevator"', word("grain elevator", literal=True)),
        ("“grain elevator”", word("grain elevator", literal=True)),
        ("«a» „b“", And((word("a", literal=True), word("b", literal=True)))),
        ("retreat*", word("retreat", prefix=True)),
        ('"grain elev"*', word("grain elev", prefix=True, literal=True)),
        ("twenty-one", word("twenty one")),
        ("об’єкт", word("обʼєкт")),
        ("NEAR(a b)", Near((A, B), 10)),
        ("NEAR(a b, 8)", Near((A, B), 8)),
        ("NEAR (a b,8)", Near((A, B), 8)),
        ('NEAR("a b" c*, 0)', Near((word("a b", literal=True), word("c", prefix=True)), 0)),
        ("a, b — c!", And((A, B, C))),
        ("a, OR b", Or((A, B))),
        ("near b", And((word("near"), B))),
        ("NEAR b", And((word("near"), B))),
        ("1,000", word("1 000")),
        ('"—" a', A),
    ],
)
def test_each_way_of_typing_means_something(typed: str, query: Query) -> None:
    assert parse(typed) == query


@pytest.mark.parametrize(
    ("typed", "at", "words"),
    [
        ("", 0, "Type a word"),
        ("— &", 3, "Type a word"),
        ("()", 0, "nothing to look for in the bracket at character 1"),
        ("(", 0, "nothing to look for in the bracket at character 1"),
        (")", 0, "A word is missing at character 1"),
        ("AND", 0, "AND at character 1 needs a word before"),
        ("NEAR(", 0, "NEAR at character 1 needs two words"),
        ("NEAR(a", 0, "NEAR at character 1 needs two words"),
        ("a AND", 2, "AND at character 3 needs a word after"),
        ("OR a", 0, "OR at character 1 needs a word before"),
        ("a NOT", 2, "NOT at character 3 needs a word after"),
        ("a AND OR b", 2, "AND at character 3"),
        ("a ()", 2, "nothing to look for in the bracket at character 3"),
        ("a (b", 2, "bracket at character 3 is not closed"),
        ("a) b", 1, "closing bracket at character 2"),
        ("a “b c", 2, "quotation mark at character 3"),
        ("a *", 2, "star at character 3"),
        ("re*at", 2, "star at character 3"),
        ("a NEAR(b)", 2, "NEAR at character 3 needs two words"),
        ("NEAR(a b, x)", 0, "a number up to 1,000"),
        ("NEAR(a b, 1001)", 0, "a number up to 1,000"),
        ("NEAR(a (b), 2)", 0, "takes words and"),
        ("NEAR(a b", 4, "bracket at character 5 is not closed"),
        ("(" * 50 + "a" + ")" * 50, 40, "too many brackets"),
        ("a " * 201, 402, "more than 200 words"),
    ],
)
def test_what_means_nothing_is_told_in_a_sentence(typed: str, at: int, words: str) -> None:
    with pytest.raises(QueryError) as refused:
        parse(typed)
    assert words in str(refused.value)
    assert refused.value.at == at


@given(
    st.lists(
        st.sampled_from(
            ["a", "é*", "AND", "OR", "NOT", "NEAR", "(", ")", ",", "8", '"', "“b c”", "*", "-", " "]
        ),
        max_size=12,
    ).map("".join)
    | st.text(max_size=20)
)
def test_whatever_is_typed_is_a_query_or_told(typed: str) -> None:
    told: QueryError | None = None
    try:
        assert isinstance(parse(typed), Phrase | Near | And | Or | Not)
    except QueryError as refused:
        told = refused
    assert told is None or (0 <= told.at <= len(typed) and str(told).endswith("."))
