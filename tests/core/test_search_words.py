"""Words as a search sees them: what is set aside, what is not, and the way back to the text."""

import sqlite3
from contextlib import closing
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.query_hits import QueryHits
from reader.core.query_parser import parse
from reader.core.search_words import APOSTROPHE, search_words, words_of

LETTERS = (
    "aéEzlß\ufb01İſoøłсsЙйиїіІёеґobAα\u0301\u0306\u0308ςΣ\u00ad\u200b\u2060'’ʼ-–_ ,.\n\t😀１½"
    "ב\u05bcכَـ한\u1112\u1161"
)
TEXTS = st.text(LETTERS, max_size=40)


@pytest.mark.parametrize(
    ("written", "also"),
    [
        ("Café", "cafe\u0301"),
        ("co\u00adoper\u00adation", "cooperation"),
        ("zero\u200bwidth", "zerowidth"),
        ("об'єкт", "обʼєкт"),
        ("об’єкт", "обʼєкт"),
        ("don’t", "DON'T"),
        ("и\u0306ога", "Йога"),
        ("ёлка", "елка"),
        ("ха\u0301та", "хата"),
        ("Straße", "strasse"),
        ("ﬁnd", "find"),
        ("Σίσυφος", "σισυφοσ"),
        ("İzmir", "izmir"),
        ("كَتَبَ", "كتب"),
        ("\u1112\u1161\u11ab", "한"),
        ("l’homme", "l homme"),
        ("dell'arte", "dell arte"),
        ("twenty-one", "twenty one"),
        ("snake_case", "snake case"),
    ],
)
def test_what_does_not_matter_is_set_aside(written: str, also: str) -> None:
    assert words_of(written) == words_of(also)


@pytest.mark.parametrize(
    ("one", "other"),
    [("йога", "иога"), ("їжа", "іжа"), ("ґрунт", "грунт"), ("don't", "dont"), ("o", "ø")],
)
def test_other_letters_are_other_words(one: str, other: str) -> None:
    assert words_of(one) != words_of(other)


def test_quotation_marks_are_no_part_of_a_word() -> None:
    assert words_of("‘the end’ 'tis rock 'n' roll") == ["the", "end", "tis", "rock", "n", "roll"]


@given(TEXTS)
def test_a_word_is_found_where_it_stands(text: str) -> None:
    folded = search_words(text)
    for word in set(folded.words.split()):
        for hit in QueryHits(parse(f'"{word}"'), folded.words).within():
            start, end = folded.true_span(text, *hit)
            assert words_of(text[start:end])[:1] == [word]
            assert words_of(text[:start]) == folded.words[: hit.start].split()


@given(TEXTS)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    words = words_of(text)
    assert words_of(" ".join(words)) == words


@given(TEXTS)
def test_composed_and_decomposed_letters_are_one(text: str) -> None:
    assert words_of(normalize("NFC", text)) == words_of(normalize("NFD", text))


@given(TEXTS)
def test_places_go_both_ways(text: str) -> None:
    folded = search_words(text)
    at = 0
    for word in folded.words.split():
        at = folded.words.index(word, at)
        assert folded.folded(folded.true(at)) == at
        at += len(word)


@given(TEXTS)
def test_full_text_search_sees_the_same_words(text: str) -> None:
    with closing(sqlite3.connect(":memory:")) as raw:
        raw.execute(
            "CREATE VIRTUAL TABLE t USING fts5 (w, tokenize = 'unicode61 remove_diacritics 2')"
        )
        raw.execute("INSERT INTO t VALUES (?)", (search_words(text).words,))
        raw.execute("CREATE VIRTUAL TABLE v USING fts5vocab (t, instance)")
        found = raw.execute("SELECT term FROM v ORDER BY offset").fetchall()
    assert [term for (term,) in found] == words_of(text)


@pytest.mark.parametrize("text", ["il n'a pas", "l’a-t-il vu", "d'y aller", "qu'à Paris", "de l'é"])
def test_what_follows_an_elision_is_a_word_however_short(text: str) -> None:
    assert APOSTROPHE not in " ".join(words_of(text))
    assert words_of(normalize("NFD", text)) == words_of(text)


def test_a_text_full_of_grown_words_is_asked_for_places_without_going_through_it() -> None:
    folded = search_words("stra\u00dfe " * 3_000)
    assert [folded.folded(at) for at in (0, 7, 14)] == [0, 8, 16]
    assert folded.folded(7 * 2_999) == 8 * 2_999
