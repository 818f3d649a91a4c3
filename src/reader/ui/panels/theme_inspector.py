"""The card below the tree: everything about the current theme, to read and to change."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from reader.core.ids import ThemeId
from reader.core.theme import Theme, ThemeTree
from reader.ui.library import Library
from reader.ui.panels.theme_acts import ThemeActs
from reader.ui.panels.theme_description import DescriptionField
from reader.ui.panels.theme_menu import merge_menu
from reader.ui.state import UiState
from reader.ui.widgets.basics import IconButton, button, looking
from reader.ui.widgets.colour_picker import ColourButton
from reader.ui.widgets.combo import Combo
from reader.ui.widgets.note_target import NoteTarget
from reader.ui.widgets.notes_column import NotesArea, NotesColumn

_NOTES = 190  # pixels that the notes take at most


class ThemeInspector(QFrame):
    """Shows one theme; every change goes to the library at once."""

    def __init__(self, library: Library, state: UiState, acts: ThemeActs) -> None:
        super().__init__()
        looking(self, "card")
        self._state = state
        self._acts = acts
        self._theme: Theme | None = None
        self._tree = ThemeTree()
        self.colour = ColourButton()
        self.name = QLineEdit()
        self.key = KeyChooser()
        self.description = DescriptionField(library)
        self.notes = NotesColumn(library, prompt="Write a note on this theme. Markdown works.")
        self.notes.follow_size(state)
        self._area = NotesArea(self.notes, self.notes)
        self.passages = button("Passages", lambda: self._run(acts.passages_wanted.emit), "quiet")
        self.note = button("Note", self.notes.add, "quiet")
        self.merge = button("Merge…", self._open_merge_menu, "quiet")
        self.split = button("Split…", lambda: self._run(acts.split), "quiet")
        self.delete = IconButton("trash-2", "Delete theme", 16)
        # After the layout: a note has its height only then.
        self._fit_later = QTimer(self, singleShot=True, interval=0)
        self._area.hide()
        self._name_parts()
        self._lay_out()
        self._wire()

    def show_theme(self, theme: Theme | None, tree: ThemeTree, count: int) -> None:
        """Show `theme`, which `count` highlights carry."""
        is_other = (theme and theme.id) != (self._theme and self._theme.id)
        self._theme, self._tree = theme, tree
        self.description.show_theme(theme)
        self.notes.show_target(NoteTarget(theme_id=theme.id) if theme else None)
        self.setVisible(theme is not None)
        if theme is None:
            return
        self.colour.show_colour(theme.colour, self._state.colours)
        if is_other or not self.name.isModified():
            self.name.setText(theme.name)
            self.name.setCursorPosition(0)
        self.key.show_key(theme.key, tree)
        below = {child.id for child in tree.under(theme.id)}
        self.merge.setEnabled(len(tree) > len(below) + 1)
        self.split.setEnabled(count > 0)
        self.passages.setEnabled(count > 0)

    def _name_parts(self) -> None:
        self.name.setAccessibleName("Name of the theme")
        self.name.setToolTip("Name")
        self.note.setToolTip("Write a note on the theme")
        self.split.setToolTip("Give some of its passages to a new theme")
        self.merge.setToolTip("Let another theme take its passages over")
        self.passages.setToolTip("Show its passages in Highlights")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.colour)
        top.addWidget(self.name, 1)
        top.addWidget(self.key)
        acts = QHBoxLayout()
        acts.setSpacing(2)
        for act in (self.passages, self.note, self.merge, self.split):
            acts.addWidget(act)
        acts.addStretch()
        acts.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.description)
        column.addWidget(self._area)
        column.addLayout(acts)

    def _wire(self) -> None:
        self.colour.picked.connect(self._recolour)
        self.name.editingFinished.connect(self._rename)
        self.key.activated.connect(self._set_key)
        self.notes.changed.connect(self._fit_later.start)
        self.notes.writing_moved.connect(self._fit_later.start)
        self._fit_later.timeout.connect(self._fit_notes)
        self.delete.clicked.connect(lambda: self._run(self._acts.delete))

    def _run(self, act: Callable[[ThemeId], object]) -> None:
        if self._theme is not None:
            act(self._theme.id)

    def _recolour(self, colour: str) -> None:
        if self._theme is not None:
            self._acts.recolour(self._theme.id, colour)

    def _rename(self) -> None:
        theme, name = self._theme, self.name.text().strip()
        self.name.setModified(False)
        if theme is None:
            return
        if name and name != theme.name:
            self._acts.rename(theme.id, name)
        elif self._theme is not None:
            self.name.setText(self._theme.name)

    def _set_key(self, at: int) -> None:
        key = self.key.itemData(at)
        if self._theme is not None and key != self._theme.key:
            self._acts.set_key(self._theme.id, key)

    def _fit_notes(self) -> None:
        """As high as the notes are, up to a limit; then they scroll."""
        wanted = self.notes.sizeHint().height()
        self._area.setFixedHeight(min(wanted, _NOTES))
        self._area.setVisible(bool(self.notes.editors))

    def _open_merge_menu(self) -> None:
        if self._theme is None:
            return
        menu = merge_menu(self._theme, self._tree, self._acts, self._state.colours, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.merge.mapToGlobal(self.merge.rect().bottomLeft()))


class KeyChooser(Combo):
    """No key or 1 to 9; each tells which theme has it now."""

    def __init__(self) -> None:
        super().__init__()
        self.addItem("No key", None)
        for key in range(1, 10):
            self.addItem(f"Key {key}", key)
        self.setAccessibleName("Number key of the theme")
        self.setToolTip("The key that tags with this theme")
        self.setFixedWidth(86)
        self.view().setMinimumWidth(180)

    def show_key(self, key: int | None, tree: ThemeTree) -> None:
        """Choose `key`; the list names the themes of `tree` that hold the others."""
        for at in range(1, 10):
            holder = tree.with_key(at)
            told = f"Key {at}   {holder.name}" if holder and at != key else f"Key {at}"
            self.setItemText(at, told)
        self.setCurrentIndex(key or 0)
