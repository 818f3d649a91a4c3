"""Folds: typography set aside, and the way there and back."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchoring.folds import Fold

COMPOSED = "ab \n\u00a0\u00ad\u200b“'–é\u0301e\u0308ий👩\u200d가\u1100\u1161"
LETTERS = st.text(COMPOSED, max_size=40)
MIXED = st.text(COMPOSED + "ﬁ…", max_size=40)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("one\n two\u00a0\u2003three", "one two three"),
        ("“so” «so» ‘so’", "'so' 'so' 'so'"),
        ("a – b — c‑d", "a - b - c-d"),
        ("co\u00adop\u200b", "coop"),
        ("a \u00ad b", "a b"),
        ("cafe\u0301", "café"),
        ("и\u0306", "й"),
        ("ﬁrst…", "first..."),
        ("\u1112\u1161\u11ab", "한"),
        ("Åb", "Åb"),
    ],
)
def test_what_is_typography_folds(text: str, folded: str) -> None:
    assert Fold(text).text == normalize("NFC", folded)


@pytest.mark.parametrize("text", ["Rose", "и й", "résumé", "👩‍👩‍👧", "слово", "10 000"])
def test_words_stay_as_they_are(text: str) -> None:
    assert Fold(text).text == text


@given(LETTERS)
def test_a_text_and_its_decomposed_form_fold_alike(text: str) -> None:
    assert Fold(text).text == Fold(normalize("NFC", text)).text == Fold(normalize("NFD", text)).text


@given(st.text("ab \n\u00a0\u00ad\u200b“'–éий👩\u200d가", max_size=40))
def test_folding_again_changes_nothing(text: str) -> None:
    once = Fold(text).text
    assert Fold(once).text == once


@given(MIXED, st.data())
def test_the_way_back_leads_to_what_folds_to_the_same(text: str, data: st.DataObject) -> None:
    fold = Fold(text)
    if not fold.text:
        return
    start = data.draw(st.integers(0, len(fold.text) - 1))
    end = data.draw(st.integers(start + 1, len(fold.text)))
    there = fold.true(start, end)
    assert 0 <= there[0] < there[1] <= len(text)
    assert fold.text[start:end] in Fold(text[slice(*there)]).text


@given(MIXED, st.data())
def test_there_and_back_holds_the_passage(text: str, data: st.DataObject) -> None:
    fold = Fold(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    begin, stop = fold.passage(start, end)
    if begin < stop:
        first, last = fold.true(begin, stop)
        assert fold.text[begin:stop].strip(" ") == fold.text[begin:stop]
        # What of the passage is outside has no width or is space.
        assert not Fold(text[start:first]).text.strip(" ")
        assert not Fold(text[last:end]).text.strip(" ")
