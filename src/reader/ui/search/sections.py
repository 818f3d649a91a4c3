"""What is listed, in sections: a heading with the lines, or the entries, under it. No Qt."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from reader.core.search import Part
from reader.session.wording import counted
from reader.ui.models.palette_list import Entry
from reader.ui.search.lines import Line
from reader.ui.search.looking import Some

_COMMON = {Part.TITLES: "Titles", Part.NOTES: "Notes"}  # one heading for all that is found in them


class Heading(NamedTuple):
    """What the lines below it have in common, and how many hits that are, if it tells."""

    title: str
    told: str = ""


Row: TypeAlias = Heading | Line | Entry


class _Section(NamedTuple):
    title: str  # "" if the section before has its heading
    some: Some | None
    entries: tuple[Entry, ...] = ()

    @property
    def rows(self) -> int:
        below = len(self.some.starts) if self.some else len(self.entries)
        return below + bool(self.title)


class Sections:
    """Rows by their number, made only when asked for; there may be some 100,000."""

    def __init__(self) -> None:
        self._sections: list[_Section] = []
        self._tops: list[int] = []
        self._hits: Counter[Part] = Counter()
        self.rows = 0

    def add(self, some: Iterable[Some]) -> None:
        """Put what was found below all others."""
        some = list(some)
        for section in self._made(some):
            self._append(section)
        for one in some:
            self._hits[one.found.part] += len(one.found.hits)

    def add_entries(self, title: str, entries: tuple[Entry, ...]) -> None:
        """Put what can be gone to below all others; without a heading if `title` is ""."""
        if entries:
            self._append(_Section(title, None, entries))

    def rows_of(self, some: Iterable[Some], title: str, entries: tuple[Entry, ...]) -> int:
        """How many rows would come if these were added."""
        found = sum(section.rows for section in self._made(some))
        return found + (_Section(title, None, entries).rows if entries else 0)

    def _made(self, some: Iterable[Some]) -> Iterator[_Section]:
        headed = {part for part in _COMMON if self._hits[part]}
        for one in some:
            part = one.found.part
            title = _COMMON.get(part, one.found.title or "Untitled")
            yield _Section("" if part in headed else title, one)
            if part in _COMMON:
                headed.add(part)

    def _append(self, section: _Section) -> None:
        self._sections.append(section)
        self._tops.append(self.rows)
        self.rows += section.rows

    def row(self, number: int) -> Row:
        """What stands in that row."""
        at = bisect_right(self._tops, number) - 1
        section, below = self._sections[at], number - self._tops[at]
        if section.title:
            if below == 0:
                return Heading(section.title, self._told(section))
            below -= 1
        if section.some is None:
            return section.entries[below]
        found, starts = section.some
        last = starts[below + 1] if below + 1 < len(starts) else len(found.hits)
        return Line(found, starts[below], last)

    def _told(self, section: _Section) -> str:
        if section.some is None:
            return ""
        found = section.some.found
        in_all = self._hits[found.part] if found.part in _COMMON else len(found.hits)
        return counted(in_all, "hit")

    def step(self, row: int, by: int) -> int:
        """The line or entry `by` rows away from `row`, or the one next to that: round the ends if
        `by` is 1 or -1, else no further than the last; -1 if there is none."""
        if not self.rows:
            return -1
        if abs(by) == 1:
            round_about = ((row + way) % self.rows for way in range(by, by * (self.rows + 1), by))
            return next((at for at in round_about if self.can_be_chosen(at)), -1)
        at = max(0, min(self.rows - 1, row + by))
        beyond = range(at, self.rows) if by > 0 else range(at, -1, -1)
        back = range(at, -1, -1) if by > 0 else range(at, self.rows)
        return next((at for at in (*beyond[:3], *back[:3]) if self.can_be_chosen(at)), -1)

    def can_be_chosen(self, row: int) -> bool:
        """Whether that row is no heading."""
        return not isinstance(self.row(row), Heading)
