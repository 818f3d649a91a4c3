"""The list of carried highlights with its keys and its menu."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu

from reader.ui.models.review import ReviewCard
from reader.ui.models.review_list import ROW, ReviewList
from reader.ui.panels.review_card import ReviewCards
from reader.ui.panels.review_layout import Act, acts
from reader.ui.state import UiState
from reader.ui.widgets.card_list import Action, CardList

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_KEYS = {
    Qt.Key.Key_P: Act.PLACE,
    Qt.Key.Key_K: Act.KEEP,
    Qt.Key.Key_D: Act.AGAIN,
    Qt.Key.Key_Left: Act.FIRST,
    Qt.Key.Key_Right: Act.SECOND,
}
_KEYS_TOLD = (
    "Enter does what the first button of a card says, P places by hand, K keeps on the older"
    " version, D decides again, Left and Right choose between two places"
)
_UPWARD = (Action.MoveUp, Action.MovePageUp, Action.MoveEnd, Action.MovePrevious)
_CHOICES = (Act.FIRST, Act.SECOND)


class ReviewTray(CardList):
    """Up and Down choose, Enter does what the first button says, P, K and D what the others say,
    Left and Right choose between two places."""

    wanted = Signal(object, object)  # ReviewCard, Act
    left = Signal()  # Escape: back to the article

    def __init__(self, state: UiState, model: ReviewList, name: str) -> None:
        super().__init__()
        self._list = model
        self.cards = ReviewCards(state, self)
        self.setItemDelegate(self.cards)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setAccessibleDescription(_KEYS_TOLD)
        self.cards.pressed.connect(self._press)
        state.look_changed.connect(self.viewport().update)

    def current(self) -> ReviewCard | None:
        """The card that is chosen; none is when only the keyboard came to the list."""
        index = self.currentIndex()
        card = index.data(ROW) if self.selectionModel().isSelected(index) else None
        return card if isinstance(card, ReviewCard) else None

    def choose(self, row: int) -> None:
        """Put the cursor on the card in `row`, or on the next one where a heading stands."""
        index = self._list.index(self._beside(row, 1), 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        found = super().moveCursor(action, modifiers)
        row = self._beside(found.row(), -1 if action in _UPWARD else 1)
        return self._list.index(row, 0) if row >= 0 else self.currentIndex()

    def _beside(self, row: int, step: int) -> int:
        """`row`, or the next one in that direction that is no heading; -1 if there is none."""
        while 0 <= row < self._list.rowCount():
            if self._list.card_at(row) is not None:
                return row
            row += step
        return -1

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        card = self.current()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif card is None or event.modifiers() not in _PLAIN or not self._do(card, event.key()):
            super().keyPressEvent(event)

    def _do(self, card: ReviewCard, key: int) -> bool:
        """Whether the key meant something for `card`."""
        can = list(acts(card))
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            act = can[0] if can and card.carry.is_waiting else None
        else:
            act = _KEYS.get(Qt.Key(key))
        if act in _CHOICES and len(card.places) > 1:
            self._list.choose_place(self.currentIndex().row(), _CHOICES.index(act))
        elif act is None or act not in can:
            return False
        else:
            self.wanted.emit(card, act)
        return True

    def keyboardSearch(self, search: str) -> None:
        """Letters do something here; Qt would look for cards that begin with them."""

    def _press(self, row: int, act: Act) -> None:
        card = self._list.card_at(row)
        if act in _CHOICES:
            self._list.choose_place(row, _CHOICES.index(act))
        elif card is not None:
            self.wanted.emit(card, act)

    # The menu

    def open_menu(self, at: QPoint) -> None:
        card = self.current()
        can = acts(card) if card is not None else {}
        if not can:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act, text in can.items():
            menu.addAction(text).setData(act)
        menu.triggered.connect(self._run)
        menu.popup(at)

    def _run(self, action: QAction) -> None:
        card = self.current()
        if card is not None:
            self.wanted.emit(card, action.data())
