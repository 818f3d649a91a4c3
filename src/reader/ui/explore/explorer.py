"""What is explored: the filter, where it came from, and what it finds, kept up to date."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.analysis.selection import Order
from reader.analysis.wanted import Filter
from reader.core.changes import Changes
from reader.core.corpus import Corpus
from reader.core.ids import ThemeId
from reader.session.jobs import Jobs
from reader.ui.explore.finding import Asked, Drill, Found, Source, Stop
from reader.ui.explore.latest import Latest
from reader.ui.library import Library

_STEPS = 50  # back; more than anyone takes


class Explorer(QObject):
    """One truth for the panels of the Explore mode. Answers are worked out in jobs.

    Nothing is read before it is `woken`, and nothing while it sleeps.
    """

    asked_changed = Signal()  # another filter, order or drill
    page_changed = Signal()  # another theme's page, or none
    found = Signal(object)  # Found

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.asked = Asked()
        self.theme_page: ThemeId | None = None
        self.answer: Found | None = None
        self._past: list[tuple[Asked, ThemeId | None]] = []
        self._source = Source(library.session.path)
        self._changes = Changes()
        self._is_awake = False
        self._latest = Latest[tuple[Source, Found]](library, jobs, self._take)
        library.changed.connect(self._follow)
        library.opened.connect(self._start_again)

    # Asking

    def want(self, wanted: Filter) -> None:
        """Show what this filter finds."""
        self._go_to(replace(self.asked, wanted=wanted, drill=None), None)

    def narrow(self, drill: Drill) -> None:
        """Show only the passages behind a part of a picture, or no longer."""
        self._go_to(replace(self.asked, drill=drill), self.theme_page)

    def widen(self) -> None:
        """Show all that the filter finds again, not only the part of a picture."""
        self._go_to(replace(self.asked, drill=None), self.theme_page)

    def sort(self, order: Order) -> None:
        """Show the passages in another order; no step to go back."""
        if order != self.asked.order:
            self.asked = replace(self.asked, order=order)
            self.asked_changed.emit()
            self.look()

    def clear(self) -> None:
        """Show everything."""
        self._go_to(Asked(order=self.asked.order), None)

    def open_theme(self, theme_id: ThemeId) -> None:
        """Show a theme's page: all that is to be said of it, and its passages."""
        self._go_to(Asked(Filter(themes=(theme_id,)), order=self.asked.order), theme_id)

    @property
    def can_go_back(self) -> bool:
        """Whether something else was shown before."""
        return bool(self._past)

    def go_back(self) -> None:
        """Show what was shown before."""
        if self._past:
            asked, page = self._past.pop()
            self._show(replace(asked, order=self.asked.order), page)

    def restore(self, asked: Asked) -> None:
        """Begin with this, as it was left; no step to go back."""
        self._past.clear()
        self._show(asked, None)

    def _go_to(self, asked: Asked, page: ThemeId | None) -> None:
        if (asked, page) == (self.asked, self.theme_page):
            return
        self._past.append((self.asked, self.theme_page))
        del self._past[:-_STEPS]
        self._show(asked, page)

    def _show(self, asked: Asked, page: ThemeId | None) -> None:
        self.asked = asked
        if page != self.theme_page:
            self.theme_page = page
            self.page_changed.emit()
        self.asked_changed.emit()
        self.look()

    # Answering

    def wake(self) -> None:
        """Answer from now on: somebody looks."""
        if not self._is_awake:
            self._is_awake = True
            if self._changes or self.answer is None or self.answer.asked != self.asked:
                self.look()

    def sleep(self) -> None:
        """Nobody looks: what changes is only noted."""
        self._is_awake = False

    @property
    def is_busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._latest.is_busy

    @property
    def corpus(self) -> Corpus | None:
        """What was looked through last."""
        return self.answer.corpus if self.answer else None

    def look(self) -> None:
        """Ask again what is to be shown now."""
        if self._is_awake:
            self._latest.ask(self._prepare)

    def _prepare(self) -> Callable[[Stop], tuple[Source, Found]]:
        source, asked = self._source, self.asked
        source.stale |= self._changes
        self._changes = Changes()
        return lambda stop: (source, source.find(asked, stop))

    def _take(self, answer: tuple[Source, Found]) -> None:
        source, found = answer
        if source is self._source:  # else another library was opened meanwhile
            self.answer = found
            self.found.emit(found)

    def _follow(self, changes: Changes) -> None:
        self._changes |= changes
        self.look()

    def _start_again(self) -> None:
        self.answer = None
        self._source, self._changes = Source(self._library.session.path), Changes()
        self.restore(Asked())
