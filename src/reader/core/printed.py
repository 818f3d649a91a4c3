"""Where the characters of a text stand on its printed pages, and the way back.

Text is counted in code points, a page from 0, its characters as the program that draws it counts
them. A ligature is one character there and several code points here; a hyphen at the end of a line
or a running head is there and not here; a space that was put between two lines is here alone.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.core.document import Origin


class Stretch(NamedTuple):
    """The characters `first` to `last`, which is not one of them, of the page `page`."""

    page: int
    first: int
    last: int


class PrintedMap:
    """Finds the printed characters of a passage, and the passage of printed characters."""

    def __init__(self, origins: Iterable[Origin]) -> None:
        self._by_text = sorted(origins)
        self._starts = [origin.start for origin in self._by_text]
        self._by_page = sorted(self._by_text, key=lambda origin: (origin.page, origin.first))
        self._firsts = [(origin.page, origin.first) for origin in self._by_page]
        self._page_starts: dict[int, int] = {}
        for origin in self._by_text:
            self._page_starts.setdefault(origin.page, origin.start)
        self._longest = max((origin.length for origin in self._by_text), default=0)

    def __bool__(self) -> bool:
        return bool(self._by_text)

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """The printed characters of the passage `start:end`, in the order of the text; characters
        that follow one another are one stretch."""
        waiting: Stretch | None = None
        at = max(0, bisect_right(self._starts, start) - 1)
        for origin in self._by_text[at : bisect_left(self._starts, end)]:
            low, high = max(start, origin.start), min(end, origin.start + origin.length)
            if low >= high:
                continue
            first = origin.first + low - origin.start
            stretch = Stretch(origin.page, first, first + high - low)
            if waiting is None:
                waiting = stretch
            elif waiting.page == stretch.page and waiting.first <= first <= waiting.last:
                waiting = waiting._replace(last=max(waiting.last, stretch.last))
            else:
                yield waiting
                waiting = stretch
        if waiting is not None:
            yield waiting

    def passage(self, page: int, first: int, last: int) -> tuple[int, int] | None:
        """The smallest passage that holds the text of the characters `first` to `last` (not one of
        them) of a page; None if nothing of them is in the text."""
        starts, ends = [], []
        for origin in self._on(page, first, last):
            low, high = max(first, origin.first), min(last, origin.first + origin.length)
            if low < high:
                starts.append(origin.start + low - origin.first)
                ends.append(origin.start + high - origin.first)
        return (min(starts), max(ends)) if starts else None

    def position(self, page: int, char: int) -> int | None:
        """The code point of one printed character, the first of several; None if it is not in the
        text."""
        passage = self.passage(page, char, char + 1)
        return passage[0] if passage else None

    def start_of(self, page: int) -> int:
        """The first position on a page (from 0); on one without text that of what follows, or the
        last there is."""
        found = self._page_starts.get(page)
        if found is None:
            later = [start for other, start in self._page_starts.items() if other > page]
            found = min(later, default=max(self._page_starts.values(), default=0))
        return found

    def page_of(self, position: int) -> int:
        """The page (from 0) that `position` is on; what has no place of its own goes with what
        stands before it."""
        if not self._by_text:
            return 0
        return self._by_text[max(0, bisect_right(self._starts, position) - 1)].page

    def _on(self, page: int, first: int, last: int) -> list[Origin]:
        """The origins on a page that may touch some characters."""
        low = bisect_left(self._firsts, (page, first - self._longest))
        return self._by_page[low : bisect_left(self._firsts, (page, last))]
