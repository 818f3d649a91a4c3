"""Two versions side by side: their pages, what differs on them, and their highlights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QSplitter

from reader.core.carry import Carry
from reader.core.content import Content
from reader.core.document import Picture, Version
from reader.core.ids import HighlightId
from reader.session.jobs import Jobs
from reader.ui.compare.comparing import Comparing
from reader.ui.compare.following import Following
from reader.ui.compare.outlines import outlines
from reader.ui.compare.side import Side
from reader.ui.compare.steps import Step, Steps
from reader.ui.compare.wording import facts_line
from reader.ui.library import Library
from reader.ui.page.marks import Mark
from reader.ui.page.traces import Traces
from reader.ui.state import Comparison

if TYPE_CHECKING:
    from reader.anchoring.differences import Difference

_NOTHING = Content("", ())
_LEAST = 180  # pixels of a page


class ComparedPages(QSplitter):
    """The pages show at once; what differs comes when it is known."""

    counted = Signal()  # `steps` or `current` changed

    def __init__(self, library: Library, jobs: Jobs) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._library = library
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.old, self.new = Side(), Side()
        for side in (self.old, self.new):
            side.setMinimumWidth(_LEAST)
            self.addWidget(side)
        self.following = Following(self.old.page, self.new.page)
        self._comparing = Comparing(jobs, self)
        self._comparing.found.connect(self._show_difference)
        self._shown: Comparison | None = None
        self._contents = _NOTHING, _NOTHING
        self._difference: Difference | None = None
        self._revealed: Carry | None = None
        self.steps: Steps | None = None  # None until the difference is known
        self.current: int | None = None  # the number of the step that is looked at
        self.setFocusProxy(self.new)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show two versions from their beginning."""
        self._forget()
        self._shown = comparison
        read = self._library.read
        self._contents = read.content(comparison.old), read.content(comparison.new)
        themes = read.themes()
        for side, version_id, content in zip(
            (self.old, self.new), comparison, self._contents, strict=True
        ):
            version = read.version(version_id)
            assert version is not None
            marks = self._marks(version)
            facts = facts_line(version, read)
            side.show_version(version, facts, content, marks, themes, self._picture)
        self._show_traces()
        self.counted.emit()
        self._comparing.start(*self._contents)

    def clear(self) -> None:
        """Show nothing."""
        self._forget()
        self._contents = _NOTHING, _NOTHING
        for side in (self.old, self.new):
            side.clear()

    def refresh(self) -> None:
        """Read highlights, themes and what waits again."""
        if self._shown is None:
            return
        read = self._library.read
        for side, version_id in zip((self.old, self.new), self._shown, strict=True):
            version = read.version(version_id)
            if version is None:  # undone: the comparison is about to be left
                return
            side.page.set_marks(self._marks(version))
            side.page.set_themes(read.themes())
        self._show_traces()

    def step(self, by: int) -> None:
        """Go to the next (`by` 1) or the previous (-1) change, round the ends."""
        if self.steps is None or not self.steps.all:
            return
        if self.current is None:
            self.current = self.steps.beside(self.new.page.position(), by)
        else:
            self.current = (self.current + by) % len(self.steps.all)
        assert self.current is not None
        step = self.steps.all[self.current]
        self._mark_current()
        self._revealed = None
        self.following.reveal(_old(step), _new(step))
        self.counted.emit()
        if QAccessible.isActive():
            told = QAccessibleAnnouncementEvent(self.new.page, self.in_words())
            QAccessible.updateAccessibility(told)

    def in_words(self) -> str:
        """The change that is looked at, for people."""
        if self.steps is None or self.current is None:
            return ""
        return self.steps.in_words(self.current, *self._contents)

    def reveal(self, carry: Carry) -> None:
        """Bring a highlight's old place and its new or proposed one into view."""
        self._revealed = carry
        self.choose(carry.highlight_id, reveal=False)
        old = carry.old_start, carry.old_end
        if carry.place is not None:
            new = carry.place.start, carry.place.end
        elif self._difference is not None:
            new = self._difference.to_new(old[0]), self._difference.to_new(old[1])
        else:
            new = self.new.page.in_view()
        self.following.reveal(old, new)

    def choose(self, highlight_id: HighlightId | None, *, reveal: bool = True) -> None:
        """Make a highlight the chosen one on both pages, or none."""
        for side in (self.old, self.new):
            side.page.choose(highlight_id, reveal=reveal)

    def _forget(self) -> None:
        self._comparing.cancel()
        self._shown = self._difference = self.steps = self.current = self._revealed = None
        self.following.release()
        self.following.set_ways(None, None)

    def _show_difference(self, difference: Difference) -> None:
        self._difference = difference
        self.steps = Steps.of(difference, *self._contents)
        self._show_traces()
        self.following.set_ways(difference.to_new, difference.to_old)
        if self._revealed is not None and self.following.is_holding:
            self.reveal(self._revealed)  # now it is known where a place that is gone would be
        self.counted.emit()

    def _show_traces(self) -> None:
        assert self._shown is not None
        read, steps = self._library.read, self.steps
        carries = read.carries(self._shown.new)
        ids = [carry.highlight_id for carry in carries if carry.is_waiting]
        waiting = {highlight.id: highlight for highlight in read.highlights_by_id(ids)}
        found = outlines(carries, waiting, self._shown.old)
        traces = (steps.old_traces, steps.new_traces) if steps else ((), ())
        for side, content, here, around in zip(
            (self.old, self.new), self._contents, traces, found, strict=True
        ):
            side.page.set_traces(Traces(content, here, around, self.current))

    def _mark_current(self) -> None:
        for side in (self.old, self.new):
            traces = side.page.sheet.traces
            traces.current = self.current
            side.page.set_traces(traces)

    def _marks(self, version: Version) -> list[Mark]:
        """As they stood there; ends are dragged only on the page that is read."""
        found = self._library.read.highlights_at(version.id)
        return [Mark(highlight, is_fixed=True) for highlight in found]

    def _picture(self, picture: str) -> Picture | None:
        return self._library.read.picture(picture)


def _old(step: Step) -> tuple[int, int]:
    return step.old_start, step.old_end


def _new(step: Step) -> tuple[int, int]:
    return step.new_start, step.new_end
