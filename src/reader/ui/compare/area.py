"""The comparison in the middle of the window: a strip, and two versions side by side below it."""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.carry import Carry
from reader.core.changes import Changes
from reader.core.document import Version
from reader.core.ids import HighlightId
from reader.session.jobs import Jobs
from reader.ui.compare.pages import ComparedPages
from reader.ui.compare.placing import Placing
from reader.ui.compare.strip import CompareStrip
from reader.ui.library import Library
from reader.ui.state import Comparison, UiState
from reader.ui.widgets.basics import line

_STEPS = (("Alt+Down", 1), ("Alt+Up", -1))  # as from highlight to highlight on the page


class CompareArea(QWidget):
    """Shows what `state.comparison` says. The choice of a highlight is that of the state."""

    zoom_requested = Signal(int)  # +1 or -1
    link_followed = Signal(str)
    placed = Signal(object)  # Carry: a passage was placed by hand
    told = Signal(str)  # a short word for the status bar

    def __init__(self, library: Library, state: UiState, jobs: Jobs) -> None:
        super().__init__()
        self._library, self._state, self._jobs = library, state, jobs
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        state.comparison_changed.connect(self._show)
        state.highlight_changed.connect(self._choose)
        state.look_changed.connect(self._dress)
        library.changed.connect(self._follow)
        for keys, by in _STEPS:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.step(by))

    # Made when the first comparison is: most windows never show one

    @cached_property
    def strip(self) -> CompareStrip:
        """The title, which two versions they are, and the way from change to change."""
        made = CompareStrip()
        made.chosen.connect(self._compare)
        made.step_wanted.connect(self.step)
        made.closed.connect(self.close_comparison)
        return made

    @cached_property
    def pages(self) -> ComparedPages:
        """Both versions."""
        made = ComparedPages(self._library, self._jobs)
        made.counted.connect(self._count)
        for side in (made.old, made.new):
            side.page.highlight_chosen.connect(lambda found: self._state.choose(found or None))
            side.page.zoom_requested.connect(self.zoom_requested)
            side.page.link_followed.connect(self.link_followed)
        return made

    @cached_property
    def placing(self) -> Placing:
        """What shows while a passage is placed by hand."""
        made = Placing(self.pages.new.page, self._library)
        made.told.connect(self.told)
        made.placed.connect(lambda carry: self._state.choose(carry.highlight_id))
        made.placed.connect(self.placed)
        return made

    def _build(self) -> None:
        for widget in (self.strip, line(), self.placing, self.pages):
            self._column.addWidget(widget)
        self._column.setStretchFactor(self.pages, 1)
        self.setFocusProxy(self.pages)
        self._dress()

    # For the window and the tray

    def step(self, by: int) -> None:
        """Go to the next (`by` 1) or the previous (-1) change."""
        self.pages.step(by)

    def reveal(self, carry: Carry) -> None:
        """Choose a highlight, with both its places in view."""
        if self._state.comparison is not None:
            self._state.choose(carry.highlight_id)
            self.pages.reveal(carry)

    def begin_placing(self, carry: Carry) -> None:
        """Let the passage of a highlight that waits be selected in the current version."""
        version = self._library.read.version(carry.version_id)
        if version is None:
            return
        shown = self._state.comparison
        if shown is None or shown.new != carry.version_id:
            self._state.compare(Comparison(carry.from_version_id, carry.version_id))
        self.reveal(carry)
        self.placing.begin(carry, version.number)

    def close_comparison(self) -> None:
        """Go back to the article."""
        self._state.compare(None)

    # Following

    def _show(self, comparison: Comparison | None) -> None:
        if self._column.isEmpty():
            self._build()
        self.placing.stop()
        if comparison is None:
            self.pages.clear()
            return
        self._show_strip(comparison)
        self.pages.show_comparison(comparison)

    def _show_strip(self, comparison: Comparison) -> None:
        read, document_id = self._library.read, self._state.document_id
        document = read.document(document_id) if document_id else None
        if document is not None:
            self.strip.show_versions(document.title, read.versions(document.id), comparison)

    def _compare(self, wanted: Comparison) -> None:
        """The older one stands on the left, whichever was chosen first."""
        read = self._library.read
        found: Sequence[Version | None] = [read.version(version_id) for version_id in wanted]
        numbers = [version.number for version in found if version is not None]
        self._state.compare(Comparison(*(wanted if numbers == sorted(numbers) else wanted[::-1])))

    def _follow(self, changes: Changes) -> None:
        comparison, document_id = self._state.comparison, self._state.document_id
        if comparison is None:
            return
        touched = document_id in changes.documents or document_id in changes.marked
        if changes.everything or changes.themes or touched:
            self._show_strip(comparison)
            self.pages.refresh()

    def _choose(self, highlight_id: HighlightId | None) -> None:
        if self._state.comparison is not None:
            self.pages.choose(highlight_id)

    def _count(self) -> None:
        steps = self.pages.steps
        total = None if steps is None else len(steps.all)
        self.strip.show_count(self.pages.current, total, self.pages.in_words())

    def _dress(self) -> None:
        if self._column.isEmpty():
            return
        reading = self._state.reading
        self.strip.set_face(reading.face)
        for side in (self.pages.old, self.pages.new):
            side.page.set_look(reading, self._state.colours)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the article, once nothing is selected or chosen."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_comparison()
        else:
            super().keyPressEvent(event)
