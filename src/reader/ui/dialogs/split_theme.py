"""Splitting a theme: tick the passages that a new theme takes over."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from reader.core.changes import Changes
from reader.core.ids import ThemeId
from reader.session.commands.themes import split_theme
from reader.session.wording import counted, named
from reader.ui.dialogs.split_passages import PassagesToSplit
from reader.ui.dialogs.split_row import PassageRow
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.widgets.basics import button, label


class SplitTheme(QDialog):
    """A window beside the main one; nothing is blocked while it is open."""

    def __init__(
        self, library: Library, state: UiState, theme_id: ThemeId, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._library = library
        self._theme_id = theme_id
        self.name = QLineEdit()
        self.model = PassagesToSplit(library, theme_id, self)
        self.view = QListView()
        self.split = button("Split off", self._split, "primary")
        self._title = label("", "title", wrap=True)
        self._told = label("", "dim")
        self._dress(state)
        self._lay_out()
        self.model.dataChanged.connect(self._tell)
        self.model.modelReset.connect(self._tell)
        self.name.textChanged.connect(self._tell)
        library.changed.connect(self._on_changed)
        self._read_theme()
        self._tell()

    def _dress(self, state: UiState) -> None:
        self.resize(520, 560)
        self.name.setPlaceholderText("Name of the new theme")
        self.name.setAccessibleName("Name of the new theme")
        self.view.setModel(self.model)
        self.view.setItemDelegate(PassageRow(state, self.view))
        self.view.setAccessibleName("Passages of the theme")
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        state.look_changed.connect(self.view.viewport().update)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(button("Tick all", lambda: self.model.tick_all(on=True), "quiet"))
        buttons.addWidget(button("None", lambda: self.model.tick_all(on=False), "quiet"))
        buttons.addStretch()
        buttons.addWidget(self._told)
        last = QHBoxLayout()
        last.addStretch()
        last.addWidget(button("Cancel", self.close))
        last.addWidget(self.split)
        self.split.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self.name)
        column.addLayout(buttons)
        column.addWidget(self.view, 1)
        column.addLayout(last)

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or self._theme_id in changes.themes:
            self._read_theme()

    def _read_theme(self) -> None:
        theme = self._library.read.themes().get(self._theme_id)
        if theme is None:
            self.close()
            return
        self.setWindowTitle(f"Split {named(theme.name)}")
        self._title.setText(f"Which passages of {named(theme.name)} go to a new theme?")

    def _tell(self, *_: object) -> None:
        ticked = len(self.model.ticked())
        self._told.setText(f"{ticked:,} of {counted(self.model.rowCount(), 'passage')}")
        self.split.setEnabled(bool(ticked and self.name.text().strip()))

    def _split(self) -> None:
        done = self._library.do(split_theme, self._theme_id, self.name.text(), self.model.ticked())
        if done is not None:
            self.close()
