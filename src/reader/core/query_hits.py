"""Where the words of a query stand, in a text that `core.search_words` has folded.

A query holds for a unit: a whole text, or a stretch of one, such as a highlight. Its hits are then
all occurrences of the words that it wants there. Positions count in the folded words.
"""

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from reader.core.query import And, Near, Not, Or, Phrase, Query, phrases_of


class Occurrence(NamedTuple):
    """`start:end` of the folded words; `last` is where the last word of it begins."""

    start: int
    end: int
    last: int


class QueryHits:
    """One query in one text."""

    def __init__(self, query: Query, words: str) -> None:
        self._query = query
        self._words = f" {words} "  # every word between two spaces; all stand one further right
        self._found: dict[Phrase, list[Occurrence]] = {}

    def within(self, start: int = 0, end: int | None = None) -> list[Occurrence]:
        """The hits in `start:end`, the whole text unless told, in order; [] if the query does not
        hold there. Of two hits of which one lies in the other only the longer one counts."""
        found = self._hits(self._query, start, len(self._words) if end is None else end)
        if isinstance(self._query, Phrase):
            return found
        return _outermost(found)

    def holds(self, start: int, end: int) -> bool:
        """Whether the query holds in `start:end`."""
        return bool(self._hits(self._query, start, end))

    @cached_property
    def starts(self) -> list[int]:
        """Where any phrase of the query begins, in order: where there is none, nothing holds."""
        return sorted(
            {hit.start for phrase in phrases_of(self._query) for hit in self._occurrences(phrase)}
        )

    def _hits(self, query: Query, start: int, end: int) -> list[Occurrence]:
        match query:
            case Phrase():
                return _between(self._occurrences(query), start, end)
            case Near():
                return self._near(query, start, end)
            case And():
                every: list[Occurrence] = []
                for part in query.parts:
                    found = self._hits(part, start, end)
                    if not found:
                        return []
                    every += found
                return every
            case Or():
                return [hit for part in query.parts for hit in self._hits(part, start, end)]
            case Not():
                wanted = self._hits(query.wanted, start, end)
                return [] if wanted and self._hits(query.unwanted, start, end) else wanted

    def _occurrences(self, phrase: Phrase) -> list[Occurrence]:
        if phrase not in self._found:
            self._found[phrase] = self._all_of(phrase)
        return self._found[phrase]

    def _all_of(self, phrase: Phrase) -> list[Occurrence]:
        first, *others = phrase.words
        found = [hit for form in first for hit in self._word(form, phrase.prefix and not others)]
        for number, word in enumerate(others, 2):
            forms = {f" {form}" for form in word}
            goes_on = phrase.prefix and number == len(phrase.words)
            found = [longer for hit in found if (longer := self._longer(hit, forms, goes_on))]
        return sorted(found) if len(first) > 1 else found

    def _word(self, form: str, goes_on: bool) -> list[Occurrence]:
        words, found = self._words, list[Occurrence]()
        needle = f" {form}" if goes_on else f" {form} "
        length = len(form)
        at = words.find(needle)
        while at >= 0:
            end = words.index(" ", at + 1) - 1 if goes_on else at + length
            found.append(Occurrence(at, end, at))
            at = words.find(needle, end + 1)
        return found

    def _longer(self, hit: Occurrence, forms: set[str], goes_on: bool) -> Occurrence | None:
        """The occurrence with the word that follows, if that is one of `forms`."""
        words, at = self._words, hit.end + 1
        while words[at : at + 2] == "  ":
            at += 1
        end = words.find(" ", at + 1)
        word = words[at:end] if end >= 0 else ""
        if word in forms or (goes_on and any(map(word.startswith, forms))):
            return Occurrence(hit.start, end - 1, at)
        return None

    def _near(self, near: Near, start: int, end: int) -> list[Occurrence]:
        """As FTS5 has it: for some last phrase, each has an occurrence that begins not after it and
        ends at most `distance` words before it. All such occurrences are hits."""
        all_found = [_between(self._occurrences(p), start, end) for p in near.phrases]
        if not all(all_found):
            return []
        numbers = [[self._numbers[hit.start] for hit in found] for found in all_found]
        lengths = [len(phrase.words) for phrase in near.phrases]
        marks = [[0] * (len(found) + 1) for found in all_found]
        for last in {number for some in numbers for number in some}:
            ranges = [
                (bisect_left(some, last - near.distance - length), bisect_right(some, last))
                for some, length in zip(numbers, lengths, strict=True)
            ]
            if all(low < high for low, high in ranges):
                for mark, (low, high) in zip(marks, ranges, strict=True):
                    mark[low] += 1
                    mark[high] -= 1
        return [
            hit
            for found, mark in zip(all_found, marks, strict=True)
            for hit, covered in zip(found, accumulate(mark), strict=False)
            if covered
        ]

    @cached_property
    def _numbers(self) -> dict[int, int]:
        """How many words stand before each occurrence of a phrase that must be near another."""
        numbers: dict[int, int] = {}
        at = number = 0
        for place in self.starts:
            number += len(self._words[at : place + 1].split())
            numbers[place] = number
            at = place + 1
        return numbers


def _between(found: list[Occurrence], start: int, end: int) -> list[Occurrence]:
    if not found or (start <= found[0].start and found[-1].end <= end):
        return found
    low = bisect_left(found, start, key=lambda hit: hit.start)
    high = bisect_right(found, end, lo=low, key=lambda hit: hit.end)
    return found[low:high]


def _outermost(found: list[Occurrence]) -> list[Occurrence]:
    kept: list[Occurrence] = []
    for hit in sorted(found, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.end > kept[-1].end:
            kept.append(hit)
    return kept
