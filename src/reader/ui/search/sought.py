"""What is sought: what was typed, what it found so far, and what else it leads to."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.core.ids import HighlightId
from reader.core.search import Found, Part, Wanted
from reader.session.advice import advice
from reader.session.jobs import Jobs
from reader.session.searching import search
from reader.session.wording import named
from reader.ui.library import Library
from reader.ui.models.palette_list import Entry, rank
from reader.ui.search.looking import Look, Looking, Some
from reader.ui.search.results import Results
from reader.ui.search.worded_like import worded_like

COMMAND = ">"  # what a line begins with that leads to articles, themes and actions
RECENT = "Search"  # the kind of entry that is an earlier search
# Titles first, as there are few; highlights last: they are found in the texts, too.
_PARTS = (Part.TITLES, Part.TEXTS, Part.NOTES, Part.HIGHLIGHTS)
_OFFERED = 5  # entries below the results
_QUOTED = 120  # characters of a passage whose like is sought


class Earlier(NamedTuple):
    """A search that led somewhere."""

    query: str
    is_pattern: bool = False


class Sought(QObject):
    """One query after the other, with its results."""

    changed = Signal()  # any of what is told here
    renewed = Signal()  # other rows stand in `results` than before
    recalled = Signal(object)  # Earlier: it was chosen

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._looking = Looking(library, jobs, self)
        self._looking.arrived.connect(self._arrive)
        self._looking.ended.connect(self._end)
        self._looking.refused.connect(self._refuse)
        self._entries: Sequence[Entry] = ()
        self._recent: Callable[[], Sequence[Earlier]] = tuple
        self.results = Results(self)
        self.query = ""
        self.likeness = ""  # a sentence, if passages are sought that are worded like one
        self.problem = ""  # a sentence
        self.advice = ""  # a sentence, if nothing was found and there is a reason
        self._wanted: Wanted | None = None  # what is searched for, if anything was typed
        self.took: int | None = None  # milliseconds, once all is found

    @property
    def is_search(self) -> bool:
        """Whether the library is searched, in contrast to entries that can be gone to."""
        return bool(self.likeness or (self.query and not self.is_command))

    @property
    def is_command(self) -> bool:
        """Whether an entry is sought by its name."""
        return self.query.startswith(COMMAND)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing, and nothing will come."""
        over = self.is_command or (self.is_search and self.took is not None)
        return over and not self.problem and not self.results.rowCount()

    @property
    def is_waiting(self) -> bool:
        """Whether there is nothing yet of the passages that are worded like one."""
        return bool(self.likeness) and self.busy and not self.results.rowCount()

    @property
    def busy(self) -> bool:
        """Whether more may come."""
        return self._looking.busy

    def can_go_to(self, entries: Sequence[Entry], recent: Callable[[], Sequence[Earlier]]) -> None:
        """Offer these `entries`, and for an empty line what was sought before."""
        self._entries, self._recent = entries, recent

    def seek(self, typed: str, *, exact: bool, is_pattern: bool) -> None:
        """Seek what was typed, after a pause if that takes a search."""
        self.stop()
        self.query = query = typed.strip()
        self.likeness = self.problem = self.advice = ""
        self._wanted = None
        if self.is_command:
            self._offer(rank(self._entries, query.removeprefix(COMMAND)))
        elif not query:
            self._offer([self._earlier(one) for one in self._recent()], "Recent searches")
        else:
            wanted = Wanted(typed if is_pattern else query, exact, is_pattern, _PARTS)
            self._wanted = wanted
            self._ask(lambda path, stop: search(path, wanted, stop))

    def seek_like(self, highlight_id: HighlightId, quote: str) -> None:
        """Seek passages worded like a highlight."""
        self.stop()
        self.query = self.problem = self.advice = ""
        self._wanted = None
        self.likeness = f"Similar wording to {named(' '.join(quote.split()), _QUOTED)}"
        self.results.clear()  # what was typed before has nothing to do with it
        self.renewed.emit()
        self._ask(worded_like(highlight_id))
        self.hurry()

    def hurry(self) -> None:
        """Do not wait for more keys."""
        self._looking.at_once()

    def stop(self) -> None:
        """Seek no further."""
        self._looking.stop()

    def taggable(self) -> list[Found]:
        """What is shown that can be tagged, once all is found."""
        if self.busy or self.took is None:
            return []
        parts = (Part.TEXTS, Part.HIGHLIGHTS)
        return [found for found in self.results.shown() if found.part in parts]

    def _earlier(self, one: Earlier) -> Entry:
        detail = "Regular expression" if one.is_pattern else ""
        return Entry(one.query, RECENT, partial(self.recalled.emit, one), detail, "history")

    def _offer(self, entries: Sequence[Entry], title: str = "") -> None:
        self.took = None
        self.results.offer(entries, title)
        self.renewed.emit()
        self.changed.emit()

    def _ask(self, look: Look) -> None:
        self.results.begin()
        self.took = None
        self._looking.ask(look)
        self.changed.emit()

    def _arrive(self, some: list[Some]) -> None:
        is_first = self.results.is_stale
        self.results.take(some)
        if is_first:
            self.renewed.emit()
        self.changed.emit()

    def _end(self, milliseconds: int) -> None:
        is_first = self.results.is_stale
        self.results.finish(self._beside())
        if self._wanted and not self.results.counts.total():
            self.advice = advice(self._wanted, self._library.read.documents())
        self.took = milliseconds
        if is_first:
            self.renewed.emit()
        self.changed.emit()

    def _beside(self) -> list[Entry]:
        """What else can be gone to; articles that were found by their title stand above."""
        found = rank(self._entries, self.query) if self.query else []
        titles = {one.title for one in self.results.shown() if one.part is Part.TITLES}
        return [entry for entry in found if entry.text not in titles][:_OFFERED]

    def _refuse(self, sentence: str) -> None:
        self.results.clear()
        self.problem = sentence
        self.renewed.emit()
        self.changed.emit()
