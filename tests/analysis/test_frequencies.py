"""The words of passages: which are frequent."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.frequencies import Quote, frequencies
from reader.core.ids import DocumentId, HighlightId
from reader.stop_words import stop_words


def quote(id_: str, text: str, language: str = "en", document: str = "d") -> Quote:
    return Quote(HighlightId(id_), DocumentId(document), language, text)


def test_words_are_counted_without_those_of_every_text() -> None:
    found = frequencies(
        [
            quote("a", "The river rose, and THE bridge rose."),
            quote("b", "River co\u00adop\u00ader\u00ada\u00adtion: 12 a b", document="e"),
        ]
    )
    assert [(row.word, row.count, row.documents) for row in found] == [
        ("river", 2, 2), ("rose", 2, 1), ("bridge", 1, 1), ("cooperation", 1, 1),
    ]  # fmt: skip


def test_each_document_has_the_stop_words_of_its_language() -> None:
    quotes = [quote("a", "і річка", "uk-UA"), quote("b", "і reka die", "en", "e")]
    assert [row.word for row in frequencies(quotes)] == ["die", "reka", "річка"]
    assert [row.word for row in frequencies(quotes, most=1, leave_out={"die"})] == ["reka"]


def test_the_kind_of_apostrophe_is_no_difference() -> None:
    quotes = [quote("a", "об’єкт Річка"), quote("b", "обʼєкт"), quote("c", "об")]
    assert {row.word: row.count for row in frequencies(quotes)}["об'єкт"] == 2


_words = st.lists(st.sampled_from(("river", "River", "bridge", "the", "x", "7th")), max_size=8)


@given(st.lists(_words, max_size=5))
def test_frequencies_are_those_of_a_plain_loop(texts: list[list[str]]) -> None:
    quotes = [quote(str(n), " ".join(words)) for n, words in enumerate(texts)]
    counted = Counter(
        word.lower() for words in texts for word in words if word.lower() in ("river", "bridge")
    )
    assert {row.word: row.count for row in frequencies(quotes)} == counted


@pytest.mark.parametrize("language", ["en", "uk", "ru", "de", "fr", "es", "ar"])
def test_a_stop_list_is_written_as_words_are_counted(language: str) -> None:
    words = stop_words(language)
    assert len(words) > 80
    assert all(word == word.casefold() and "’" not in word for word in words)


def test_a_language_is_known_by_its_tag() -> None:
    assert stop_words("de-AT") == stop_words("DE_at") == stop_words("de")
    assert stop_words("") == stop_words("tlh") == frozenset()
