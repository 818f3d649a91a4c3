"""Quiet lines above the highlights: how many wait for a decision or are kept on older versions."""

from collections import Counter
from collections.abc import Collection as AnyOf
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.carry import Carry
from reader.core.changes import Changes
from reader.core.document import Document, Version
from reader.core.ids import HighlightId, VersionId
from reader.session.wording import counted
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.widgets.basics import button, label
from reader.ui.widgets.flow import FlowLayout


class VersionStrip(QWidget):
    """Follows the open document; hidden while all its highlights are on its current version."""

    review_wanted = Signal()

    def __init__(self, library: Library, state: UiState) -> None:
        super().__init__()
        self._library, self._state = library, state
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 8, 10, 0)
        self._column.setSpacing(0)
        state.document_changed.connect(lambda _: self._renew())
        state.version_changed.connect(lambda _: self._renew())
        library.changed.connect(self._follow)
        self._renew()

    def _follow(self, changes: Changes) -> None:
        touched = changes.documents | changes.marked
        if changes.everything or self._state.document_id in touched:
            self._renew()

    def _renew(self) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        document_id = self._state.document_id
        document = self._library.read.document(document_id) if document_id else None
        versions = self._library.read.versions(document.id) if document else []
        if document is not None and len(versions) > 1:
            carries = self._library.read.carries(document.version_id)
            waiting = [carry for carry in carries if carry.is_waiting]
            self._tell_waiting(waiting, versions)
            self._tell_kept(document, {carry.highlight_id for carry in waiting}, versions)
        for line in self._lines:
            self._column.addWidget(line)
            line.show()  # Qt would, once it is idle
        self.setVisible(bool(self._lines))

    def _tell_waiting(self, waiting: Sequence[Carry], versions: Sequence[Version]) -> None:
        if not waiting:
            return
        origins = {carry.from_version_id for carry in waiting}
        since = 1 + min(version.number for version in versions if version.id in origins)
        verb = "waits" if len(waiting) == 1 else "wait"
        words = f"{counted(len(waiting), 'highlight')} {verb} since version {since}"
        go = button("Review", self.review_wanted.emit, "link")
        go.setAccessibleName(f"Review: {words}")
        self._lines.append(_line(words, go))

    def _tell_kept(
        self, document: Document, waiting: AnyOf[HighlightId], versions: Sequence[Version]
    ) -> None:
        kept = Counter(
            highlight.version_id
            for highlight in self._library.read.highlights(document.id)
            if highlight.version_id != document.version_id and highlight.id not in waiting
        )
        for version in versions:
            if kept[version.id] and version.id != self._state.version_id:
                words = f"{kept[version.id]:,} kept on version {version.number}"
                self._lines.append(_line(words, self._show_button(version.id, words)))

    def _show_button(self, version_id: VersionId, words: str) -> QWidget:
        show = button("Show", lambda: self._state.read_version(version_id), "link")
        show.setAccessibleName(f"Show: {words}")
        return show


def _line(words: str, go: QWidget) -> QWidget:
    """Words and a button behind them, or below where there is no room."""
    made = QWidget()
    flow = FlowLayout(made, gap=2)
    flow.setContentsMargins(2, 0, 0, 0)
    told = label(f"{words} ·", "small")
    told.setMinimumHeight(go.sizeHint().height())  # on the line of the button's words
    for part in (told, go):
        flow.addWidget(part)
    return made
