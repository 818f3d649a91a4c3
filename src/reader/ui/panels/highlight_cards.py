"""The list of highlights with its keys and its menu."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from reader.core.ids import ThemeId
from reader.core.note import NoteKind
from reader.session.commands import highlights as commands
from reader.ui.library import Library
from reader.ui.models.highlight_filter import Card
from reader.ui.models.highlights_list import CARD, HighlightsList
from reader.ui.panels.tag_menu import fill_theme_menu, toggle_theme
from reader.ui.state import UiState
from reader.ui.widgets.card_list import CardList

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class HighlightCards(CardList):
    """Enter and F2 ask for the note, Delete deletes, 1 to 9 tag, Ctrl+C copies; letters search."""

    edit_wanted = Signal(str)  # HighlightId: its note, or a new one
    note_wanted = Signal(str, object)  # HighlightId, NoteKind: a new one
    copy_wanted = Signal(str)  # HighlightId: with its source
    similar_wanted = Signal(str)  # HighlightId: passages worded like it
    words_typed = Signal(str)

    def __init__(self, library: Library, state: UiState, model: HighlightsList) -> None:
        super().__init__()
        self._library, self._state, self._list = library, state, model
        self.setModel(model)
        self.setAccessibleName("Highlights")
        self.doubleClicked.connect(self._edit)

    def current(self) -> Card | None:
        """The card under the cursor."""
        index = self.currentIndex()
        card = index.data(CARD) if index.isValid() else None
        return card if isinstance(card, Card) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        card = self.current()
        if card is None or not self._press(card, event):
            super().keyPressEvent(event)

    def _press(self, card: Card, event: QKeyEvent) -> bool:
        """Whether the key meant something for `card`."""
        key, plain = event.key(), event.modifiers() in _PLAIN
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._list.words(card.highlight))
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit(card.highlight.id)
        elif plain and key == Qt.Key.Key_Delete:
            self._delete(card)
        elif plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            theme = self._list.themes.with_key(key - Qt.Key.Key_0)
            if theme is not None:
                toggle_theme(self._library, card, theme.id)
        else:
            return False
        return True

    def keyboardSearch(self, search: str) -> None:
        self.words_typed.emit(search)

    def _edit(self, _: QModelIndex) -> None:
        card = self.current()
        if card is not None:
            self.edit_wanted.emit(card.highlight.id)

    def _delete(self, card: Card) -> None:
        """Delete the highlight; the next one takes its place under the cursor."""
        row = max(0, self._list.index_of(card.highlight.id).row())
        self._library.do(commands.delete_highlights, [card.highlight.id])
        left = self._list.rowCount()
        if left:
            self.setCurrentIndex(self._list.index(min(row, left - 1), 0))

    # The menu

    def open_menu(self, at: QPoint) -> None:
        card = self.current()
        if card is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if card.notes:
            menu.addAction("Edit note").setData(["edit"])
        for kind in NoteKind:
            menu.addAction(f"Add {kind.value}").setData(["add", kind.value])
        fill_theme_menu(menu.addMenu("Tag"), self._list, self._state, card)
        menu.addSeparator()
        menu.addAction("Similar passages…").setData(["similar"])
        menu.addAction("Copy with source").setData(["copy"])
        menu.addAction("Delete").setData(["delete"])
        menu.triggered.connect(self._run)
        menu.popup(at)

    def _run(self, action: QAction) -> None:
        card = self.current()
        if card is None:
            return
        match action.data():
            case ["edit"]:
                self.edit_wanted.emit(card.highlight.id)
            case ["add", kind]:
                self.note_wanted.emit(card.highlight.id, NoteKind(kind))
            case ["similar"]:
                self.similar_wanted.emit(card.highlight.id)
            case ["copy"]:
                self.copy_wanted.emit(card.highlight.id)
            case ["delete"]:
                self._delete(card)
            case str(theme_id):
                toggle_theme(self._library, card, ThemeId(theme_id))
