"""A changed article in the window: its versions compared, reviewed, corrected and restored."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.document import Version
from reader.session.arrival import new_versions
from reader.ui.printed.area import Showing
from reader.ui.review_tabs import NEEDS_REVIEW
from reader.ui.state import Comparison

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Revising(QObject):
    """Between what compares, reviews, corrects and restores, and the other parts of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._wire_comparison()
        self._wire_review()
        self._wire_correction()
        window.versions.restoring.restored.connect(self._show_restored)

    def start_review(self) -> None:
        """Compare the open article with the version on which highlights wait, beside the tray; with
        none open the first that has such."""
        window, reviewing = self._window, self._window.review.reviewing
        if window.state.document_id is None and not reviewing.open_next():
            window.status.say("No highlight waits for a decision.")
        if reviewing.begin():
            window.panels.focus(NEEDS_REVIEW)

    def _wire_comparison(self) -> None:
        window, compare = self._window, self._window.compare
        window.state.comparison_changed.connect(lambda _: self._show_comparison())
        compare.zoom_requested.connect(window.look.zoom)
        compare.link_followed.connect(window.page.link_followed)
        compare.told.connect(window.status.say)

    def _wire_review(self) -> None:
        window, review = self._window, self._window.review
        review.shown.connect(self._show_review)
        review.named.connect(window.sidebar.name_tab)
        review.counted.connect(window.status.show_review)
        review.reviewing.changed.connect(window.refresh_actions)
        review.carry_chosen.connect(window.compare.reveal)
        review.placing_wanted.connect(window.compare.begin_placing)
        window.compare.placed.connect(review.tray.resume)
        for source in (window.highlights.strip, window.arrivals):
            source.review_wanted.connect(self.start_review)

    def _wire_correction(self) -> None:
        window, correcting = self._window, self._window.correcting
        correcting.page_wanted.connect(self._show_text)
        correcting.begun.connect(window.tagging.hide)
        correcting.told.connect(window.status.say)
        correcting.lost.connect(window.banner.tell)
        correcting.saved.connect(self._show_correction)

    def _show_comparison(self) -> None:
        """The keyboard goes along, unless a panel has it."""
        window = self._window
        had = window.frame.page().isAncestorOf(window.focusWidget() or window)
        if window.state.comparison is not None and window.find_bar.isVisible():
            window.find_bar.close_bar()
        window.show_document()
        if had:
            window.frame.page().setFocus()

    def _show_review(self, on: bool) -> None:
        """The tabs of the tray come, or the usual ones come back; the keyboard is left nowhere."""
        window = self._window
        had_focus = window.sidebar.isAncestorOf(window.focusWidget() or window)
        window.sidebar.show_set(int(on))
        if had_focus:
            window.panels.focus("page")

    def _show_text(self) -> None:
        """The text has to be on screen; the print may stay beside it."""
        if not self._window.page.isVisible():
            self._window.pages.show_as(Showing.BOTH)

    def _show_correction(self, version: Version, words: int) -> None:
        window = self._window
        *_, older, newer = window.library.read.versions(version.document_id)
        show = partial(window.state.compare, Comparison(older.id, newer.id))
        window.telling.tell_correction(version, words, show)

    def _show_restored(self, version: Version) -> None:
        """The text that is current again is read, and told of as any newer one."""
        window = self._window
        if window.state.document_id == version.document_id:
            window.state.read_version(None)
        window.arrivals.tell_versions(new_versions(window.library.session, [version]))
