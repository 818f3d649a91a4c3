"""The strip above an older version that is read: which it is, and the ways back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.ui.compare.wording import reading_older
from reader.ui.desk import ReadingDesk
from reader.ui.library import Library
from reader.ui.state import Comparison, UiState
from reader.ui.widgets.basics import button, label, looking


class OlderStrip(QWidget):
    """Hidden while the current version is read, or two are compared."""

    def __init__(self, desk: ReadingDesk, library: Library, state: UiState) -> None:
        super().__init__()
        looking(self, "tint")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._library, self._state = desk, library, state
        self._told = label("", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 5, 12, 5)
        row.setSpacing(4)
        row.addWidget(self._told, 1)
        row.addWidget(button("Compare with the current one", self._compare, "link"))
        row.addWidget(button("Back to the current version", self._back, "link"))
        desk.shown.connect(self._show)
        state.comparison_changed.connect(lambda _: self._show())
        self.hide()

    def _show(self) -> None:
        document, version = self._desk.document, self._desk.version
        older = version is not None and not self._desk.is_current
        if document is not None and version is not None and older:
            versions = len(self._library.read.versions(document.id))
            self._told.setText(reading_older(version, versions))
            self.setAccessibleName(self._told.text())
        self.setVisible(older and self._state.comparison is None)

    def _compare(self) -> None:
        document, version = self._desk.document, self._desk.version
        if document is not None and version is not None:
            self._state.compare(Comparison(version.id, document.version_id))

    def _back(self) -> None:
        self._state.read_version(None)
        self._desk.surfaces.setFocus()
