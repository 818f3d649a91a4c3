"""Word frequencies: the words of passages, counted without those that every text has."""

import re
from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from reader.core.ids import DocumentId, HighlightId
from reader.core.text import words_of
from reader.stop_words import stop_words

_APOSTROPHES = re.compile("[’ʼ]")
_UNSEEN = "\u00ad"  # a soft hyphen


class Quote(NamedTuple):
    """The words of a passage, and the language of its document (a tag such as "en" or "uk-UA")."""

    highlight_id: HighlightId
    document_id: DocumentId
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Frequency:
    """A word in small letters, how often it stands in passages, and in how many documents."""

    word: str
    count: int
    documents: int


def frequencies(
    quotes: Iterable[Quote], most: int = 100, leave_out: Container[str] = ()
) -> list[Frequency]:
    """The `most` frequent words, of those that are as frequent in alphabetical order.

    Left out are the stop words of each document's language, numbers, single letters, and the words
    in `leave_out`. Case, soft hyphens and the kind of apostrophe are no difference; forms of a word
    are counted each for itself. A word in two passages that overlap counts in both.
    """
    written: dict[tuple[DocumentId, str], Counter[str]] = {}
    for quote in quotes:
        words = written.setdefault((quote.document_id, quote.language), Counter())
        words.update(words_of(quote.text))
    counts: Counter[str] = Counter()
    documents: dict[str, set[DocumentId]] = {}
    folded = cache(_folded)  # a text has few words many times
    for (document_id, language), words in written.items():
        stopped = stop_words(language)
        for as_written, count in words.items():
            word = folded(as_written)
            if _is_counted(word) and word not in stopped and word not in leave_out:
                counts[word] += count
                documents.setdefault(word, set()).add(document_id)
    best = sorted(counts, key=lambda word: (-counts[word], word))[:most]
    return [Frequency(word, counts[word], len(documents[word])) for word in best]


def _is_counted(word: str) -> bool:
    return len(word) > 1 and not word[0].isdigit()


def _folded(word: str) -> str:
    return _APOSTROPHES.sub("'", normalize("NFC", word.replace(_UNSEEN, ""))).casefold()
