"""The Highlights panel: the passages of the open document, a filter above, the chosen one below."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.core.changes import Changes
from reader.core.content import Content
from reader.core.ids import DocumentId, HighlightId, ThemeId
from reader.core.note import NoteKind
from reader.session.commands import highlights as commands
from reader.ui.library import Library
from reader.ui.models.highlight_filter import Card, Filter
from reader.ui.models.highlights_list import CARD, HighlightsList
from reader.ui.panels.highlight_card import HighlightCard
from reader.ui.panels.highlights_bar import HighlightsBar
from reader.ui.panels.hints import NoHighlights, NoMatch
from reader.ui.panels.passage import Passage, fill_theme_menu, toggle_theme
from reader.ui.state import UiState
from reader.ui.widgets.basics import looking
from reader.ui.widgets.card_list import CardList

_SCREEN = 1200  # code points: about what a page shows, until the page tells


class HighlightsPanel(QWidget):
    """Follows the open document, the chosen passage and the place on the page."""

    copy_wanted = Signal(str)  # HighlightId: copy the passage with its source

    def __init__(self, library: Library, state: UiState) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library, self._state = library, state
        self._follows = True
        self.model = HighlightsList(library, self)
        self.bar = HighlightsBar(self.model, state)
        self.list = HighlightCards(self)
        self.card = HighlightCard(self.model, state, self.list)
        self.passage = Passage(library, state, self.model)
        self._build()
        self._connect()
        self._show_document(state.document_id)

    # For the window

    def open_note(self, highlight_id: HighlightId, kind: NoteKind = NoteKind.NOTE) -> None:
        """Go to a new note of that kind on that highlight."""
        if self._open(highlight_id):
            self.passage.notes.add(kind)

    def edit_note(self, highlight_id: HighlightId) -> None:
        """Go to the first note on that highlight, or to a new one."""
        if self._open(highlight_id):
            self.passage.notes.write()

    def show_page(self, start: int, end: int) -> None:
        """Tell that `start:end` (code points) is seen on the page: those are marked in the list."""
        marked = self.model.rows_between(start, end)
        if marked == self.card.marked:
            return
        self.card.marked = marked
        self.list.viewport().update()
        self._keep_in_view(marked)

    def use_content(self, content: Content) -> None:
        """Spare the panel the reading of the open document's content."""
        self.model.use_content(content)

    # Building

    def _build(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.card)
        self.list.setAccessibleName("Highlights")
        self._hint, self._no_match = NoHighlights(), NoMatch()
        self._stack = QStackedWidget()
        for page in (self.list, self._hint, self._no_match):
            self._stack.addWidget(page)
        self.passage.hide()
        self._halves = QSplitter(Qt.Orientation.Vertical)
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(self._stack)
        self._halves.addWidget(self.passage)
        self._halves.setSizes([460, 340])
        self._stack.setMinimumHeight(120)
        self.passage.setMinimumHeight(160)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._halves, 1)

    def _connect(self) -> None:
        state, model = self._state, self.model
        state.document_changed.connect(self._show_document)
        state.highlight_changed.connect(self._show_chosen)
        state.position_changed.connect(self._show_position)
        state.look_changed.connect(self._dress)
        self._library.changed.connect(self._follow)
        for told in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            told.connect(self._show_state)
        model.modelReset.connect(self._after_reset)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._choose())
        self.list.activated.connect(self._edit_current)
        self.list.doubleClicked.connect(self._edit_current)
        self.card.note_wanted.connect(self.edit_note)
        self.bar.filter_changed.connect(self._filter)
        self.bar.left.connect(self.list.setFocus)
        self._no_match.cleared.connect(self.bar.clear)
        self.passage.closed.connect(self.close_passage)

    # What is shown

    def _show_document(self, document_id: DocumentId | None) -> None:
        self.close_passage()
        self.bar.clear()
        self.model.show_document(document_id)
        self._show_state()
        self._show_chosen(self._state.highlight_id)

    def _show_state(self) -> None:
        self.bar.setVisible(self.model.total > 0)
        if not self.model.total:
            self._stack.setCurrentWidget(self._hint)
        elif not self.model.rowCount():
            self._stack.setCurrentWidget(self._no_match)
        else:
            self._stack.setCurrentWidget(self.list)

    def _show_chosen(self, highlight_id: HighlightId | None) -> None:
        self._follows = False
        index = self.model.index_of(highlight_id)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        else:
            self.list.clearSelection()
        self._follows = True
        if self.passage.isVisible():
            self._show_passage(self.model.card(highlight_id))

    def _show_passage(self, card: Card | None) -> None:
        if card is None:
            self.close_passage()
        else:
            self.passage.show_card(card)

    def _show_position(self, position: int) -> None:
        self.show_page(position, position + _SCREEN)

    def _keep_in_view(self, marked: range) -> None:
        if not marked or self.list.was_just_scrolled or self.list.hasFocus():
            return
        seen = self.list.rows_in_view()
        if not any(row in marked for row in seen[1:-1] or seen):
            self.list.scrollTo(self.model.index(marked[0], 0))

    def _dress(self) -> None:
        self.card.forget()
        self.list.viewport().update()

    def _filter(self, wanted: Filter) -> None:
        self.model.set_filter(wanted)

    def _after_reset(self) -> None:
        self.card.marked = range(0)
        self._show_chosen(self._state.highlight_id)
        self._show_position(self._state.position)

    def _follow(self, changes: Changes) -> None:
        # The model heard of it first: it was made first.
        chosen = self._state.highlight_id
        if not (changes.everything or changes.themes or chosen in changes.highlights):
            return
        card = self.model.card(chosen)
        if card is None:
            self.close_passage()
            self._state.choose(None)
        elif self.passage.isVisible():
            self.passage.show_card(card)

    # What is done

    def current(self) -> Card | None:
        """The card under the cursor of the list."""
        index = self.list.currentIndex()
        card = index.data(CARD) if index.isValid() else None
        return card if isinstance(card, Card) else None

    def close_passage(self) -> None:
        """Fold the lower half away and go back to the list."""
        had_focus = self.passage.isAncestorOf(self.focusWidget() or self)
        if had_focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.passage.hide()
        self.passage.show_card(None)

    def _open(self, highlight_id: HighlightId) -> bool:
        card = self.model.card(highlight_id)
        if card is None:
            return False
        if not self.model.index_of(highlight_id).isValid():
            self.bar.clear()  # the filter hides it
        self._state.choose(highlight_id)
        self.passage.show_card(card)
        self.passage.show()
        self.list.scrollTo(self.model.index_of(highlight_id))
        return True

    def _choose(self) -> None:
        card = self.current()
        if self._follows and card is not None and self.list.selectionModel().hasSelection():
            self._state.choose(card.highlight.id)

    def _edit_current(self, _: QModelIndex) -> None:
        card = self.current()
        if card is not None:
            self.edit_note(card.highlight.id)

    def press(self, event: QKeyEvent) -> bool:
        """Keys on the list; whether the key meant something here."""
        card = self.current()
        if card is None:
            return False
        key, plain = event.key(), event.modifiers() in _PLAIN
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(card.highlight.quote)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_note(card.highlight.id)
        elif plain and key == Qt.Key.Key_Delete:
            self._delete(card)
        elif plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            theme = self.model.themes.with_key(key - Qt.Key.Key_0)
            if theme is None:
                return False
            toggle_theme(self._library, card, theme.id)
        else:
            return False
        return True

    def _delete(self, card: Card) -> None:
        row = self.model.index_of(card.highlight.id).row()
        self._library.do(commands.delete_highlights, [card.highlight.id])
        left = self.model.rowCount()
        if left:
            self.list.setCurrentIndex(self.model.index(min(max(row, 0), left - 1), 0))

    def open_menu(self, at: QPoint) -> None:
        """The menu of the card under the cursor, at `at` on the screen."""
        card = self.current()
        if card is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Edit note" if card.notes else "Add note").setData(("edit",))
        for kind in NoteKind:
            if kind is not NoteKind.NOTE or card.notes:
                menu.addAction(f"Add {kind.value}").setData(("add", kind.value))
        tag = menu.addMenu("Tag")
        fill_theme_menu(tag, self.model, self._state, card)
        menu.addSeparator()
        menu.addAction("Copy with source").setData(("copy",))
        menu.addAction("Delete").setData(("delete",))
        menu.triggered.connect(self._run)
        menu.popup(at)

    def _run(self, action: QAction) -> None:
        card, told = self.current(), action.data()
        if card is None or told is None:
            return
        highlight_id = card.highlight.id
        match told:
            case ["edit"]:
                self.edit_note(highlight_id)
            case ["add", kind]:
                self.open_note(highlight_id, NoteKind(kind))
            case ["copy"]:
                self.copy_wanted.emit(highlight_id)
            case ["delete"]:
                self._delete(card)
            case str():
                toggle_theme(self._library, card, ThemeId(told))


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class HighlightCards(CardList):
    """The list of the panel: its keys, its menu, and words typed on it."""

    def __init__(self, panel: HighlightsPanel) -> None:
        super().__init__()
        self._panel = panel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._panel.press(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        self._panel.bar.search(search)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            if not index.isValid():
                return
            self.setCurrentIndex(index)
            self._panel.open_menu(event.globalPos())
        elif self.currentIndex().isValid():
            rect = self.visualRect(self.currentIndex())
            self._panel.open_menu(self.viewport().mapToGlobal(rect.center()))
