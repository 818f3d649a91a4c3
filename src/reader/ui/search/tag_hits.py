"""Tagging what was found: how much about each hit, which theme, and which hits are left out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.search import Found
from reader.core.surroundings import Around
from reader.session.jobs import Jobs
from reader.session.wording import counted
from reader.ui.dialogs.split_row import PassageRow
from reader.ui.library import Library
from reader.ui.search.hits_to_tag import HitsToTag
from reader.ui.search.tagging import Tagging
from reader.ui.state import UiState
from reader.ui.widgets.basics import button, label, looking
from reader.ui.widgets.combo import Combo

_UNITS = {Around.WORD: "Word", Around.SENTENCE: "Sentence", Around.PARAGRAPH: "Paragraph"}


class TagHits(QDialog):
    """A window beside the main one; all it does is one step to undo."""

    told = Signal(str)  # the name of that step

    def __init__(
        self,
        library: Library,
        state: UiState,
        jobs: Jobs,
        found: list[Found],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Tag what was found")
        self._library, self._state, self._jobs = library, state, jobs
        self._around = Around.WORD
        self.model = HitsToTag(library, found, self)
        self.theme = Combo()
        self.units: dict[Around, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.view = QListView()
        self.tag = button("Tag", self._tag, "primary")
        self._told = label("", "dim")
        self._dress()
        self._lay_out()
        self.model.ticked_changed.connect(self._tell)
        self.theme.currentTextChanged.connect(self._tell)
        library.opened.connect(self.close)
        self._choose_unit(Around.WORD)

    def _dress(self) -> None:
        self.resize(560, 600)
        self.theme.setEditable(True)
        for theme in self._library.read.themes():
            self.theme.addItem(self._path(theme.id))
        self.theme.setCurrentIndex(-1)
        self.theme.setPlaceholderText("A theme, or the name of a new one")
        self.theme.setAccessibleName("Theme")
        self.view.setModel(self.model)
        self.view.setItemDelegate(PassageRow(self._state, self.view))
        self.view.setAccessibleName("What is tagged")
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self._state.look_changed.connect(self.view.viewport().update)

    def _path(self, theme_id: str) -> str:
        """A theme as it is called in a command: by its name, or its path if others are so named."""
        tree = self._library.read.themes()
        theme = next(theme for theme in tree if theme.id == theme_id)
        first = tree.named(theme.name)
        if first is not None and first.id == theme.id:
            return theme.name
        return "/".join(step.name for step in tree.path(theme.id))

    def _lay_out(self) -> None:
        units = QHBoxLayout()
        units.setSpacing(6)
        units.addWidget(label("Mark the", "dim"))
        for around, name in _UNITS.items():
            chip = looking(QPushButton(name), "chip")
            chip.setCheckable(True)
            chip.setChecked(around is self._around)
            chip.clicked.connect(lambda _=False, around=around: self._choose_unit(around))
            self._group.addButton(chip)
            self.units[around] = chip
            units.addWidget(chip)
        units.addStretch()
        ticks = QHBoxLayout()
        ticks.addWidget(button("Tick all", lambda: self.model.tick_all(on=True), "quiet"))
        ticks.addWidget(button("None", lambda: self.model.tick_all(on=False), "quiet"))
        ticks.addStretch()
        ticks.addWidget(self._told)
        last = QHBoxLayout()
        last.addStretch()
        last.addWidget(button("Cancel", self.close))
        last.addWidget(self.tag)
        self.tag.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(label("Which theme do these hits get?", "title"))
        column.addWidget(self.theme)
        column.addLayout(units)
        column.addLayout(ticks)
        column.addWidget(self.view, 1)
        column.addLayout(last)

    def _choose_unit(self, around: Around) -> None:
        self._around = around
        self.units[around].setChecked(True)
        self.model.show_unit(around)

    def _tell(self, *_: object) -> None:
        ticked, count = self.model.ticked, self.model.rowCount()
        more = "…" if self.model.is_reading else ""
        self._told.setText(f"{ticked:,} of {counted(count, 'passage')}{more}")
        named = bool(self.theme.currentText().strip())
        self.tag.setEnabled(bool(ticked) and named and not self.model.is_reading)

    def _tag(self) -> None:
        name = self.theme.currentText().strip()
        tagging = Tagging(self._library, self._jobs)
        tagging.done.connect(self._end)
        tagging.failed.connect(self._go_on)
        self._hold(still=True)
        self._told.setText("Tagging…")
        tagging.start(self.model.hits(), name, self._around)

    def _go_on(self) -> None:
        self._hold(still=False)
        self._tell()

    def _hold(self, *, still: bool) -> None:
        """Nothing can be chosen while hits are tagged."""
        for widget in (self.theme, self.view, self.tag, *self.units.values()):
            widget.setEnabled(not still)

    def _end(self, step: str) -> None:
        if step:
            self.told.emit(step)
        window = self.parentWidget()
        if window is not None and self.isActiveWindow():
            window.activateWindow()  # not every system gives the keyboard back by itself
        self.close()
