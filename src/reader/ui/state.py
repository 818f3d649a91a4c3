"""What the window is showing: the open document, the chosen passage, the selection, the look."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.core.ids import DocumentId, HighlightId, VersionId
from reader.settings import ReadingSettings
from reader.ui.colours import LIGHT, Colours


class Comparison(NamedTuple):
    """Two versions of the open document that stand side by side."""

    old: VersionId
    new: VersionId


class UiState(QObject):
    """One truth for the views; each setter tells by a signal, and only when something changed."""

    article_wanted = Signal()  # one is to be read: another one, or again the one that is open
    document_changed = Signal(object)  # DocumentId | None
    version_changed = Signal(object)  # VersionId | None: another version of the open document
    comparison_changed = Signal(object)  # Comparison | None
    highlight_changed = Signal(object)  # HighlightId | None
    selection_changed = Signal(object)  # tuple[int, int] in code points, or None
    position_changed = Signal(int)  # code point at the top of the page
    seen_changed = Signal(int, int)  # code points: what is in view, from there to there
    look_changed = Signal()  # reading settings or colours

    def __init__(self, reading: ReadingSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reading = reading
        self.colours: Colours = LIGHT
        self.document_id: DocumentId | None = None
        self.version_id: VersionId | None = None  # an older one that is read; else the current
        self.comparison: Comparison | None = None
        self.highlight_id: HighlightId | None = None
        self.selection: tuple[int, int] | None = None
        self.seen = (0, 0)

    @property
    def position(self) -> int:
        """The code point at the top of the page."""
        return self.seen[0]

    def open_document(self, document_id: DocumentId | None) -> None:
        """Show a document; nothing is chosen or selected in it yet."""
        if document_id is not None:
            self.article_wanted.emit()
        if document_id == self.document_id:
            return
        self.compare(None)
        self.choose(None)
        self.select(None)
        self.version_id = None
        self.document_id = document_id
        self.seen = (0, 0)
        self.document_changed.emit(document_id)

    def read_version(self, version_id: VersionId | None) -> None:
        """Show an older version of the open document, or None for the current one."""
        self.compare(None)
        if version_id != self.version_id:
            self.choose(None)
            self.select(None)
            self.version_id = version_id
            self.version_changed.emit(version_id)

    def compare(self, comparison: Comparison | None) -> None:
        """Put two versions of the open document side by side; None to read on."""
        if comparison != self.comparison:
            self.choose(None)
            self.select(None)
            self.comparison = comparison
            self.comparison_changed.emit(comparison)

    def choose(self, highlight_id: HighlightId | None) -> None:
        """Make one passage of the open document the chosen one, or none."""
        if highlight_id != self.highlight_id:
            self.highlight_id = highlight_id
            self.highlight_changed.emit(highlight_id)

    def select(self, passage: tuple[int, int] | None) -> None:
        """Tell which passage (code points) is selected."""
        if passage != self.selection:
            self.selection = passage
            self.selection_changed.emit(passage)

    def move(self, start: int, end: int) -> None:
        """Tell what the reader sees: `start:end` (code points) is in view."""
        before, self.seen = self.seen, (start, end)
        if start != before[0]:
            self.position_changed.emit(start)
        if self.seen != before:
            self.seen_changed.emit(start, end)

    def set_look(self, reading: ReadingSettings, colours: Colours) -> None:
        """Change how everything looks."""
        if (reading, colours) != (self.reading, self.colours):
            self.reading, self.colours = reading, colours
            self.look_changed.emit()
