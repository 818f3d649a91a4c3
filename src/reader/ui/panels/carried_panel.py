"""The tab "Carried": highlights that followed their words into a newer version."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.models.review import Group
from reader.ui.models.review_list import ReviewList
from reader.ui.panels.review_tray import ReviewTray
from reader.ui.reviewing import Reviewing
from reader.ui.state import UiState
from reader.ui.widgets.basics import label, looking

# What changed first: the rest is as it was.
_GROUPS = (Group.CORRECTED, Group.MOVED, Group.UNMOVED)


class CarriedPanel(QWidget):
    """Lists them by what became of them; choosing one shows both its places."""

    carry_chosen = Signal(object)  # Carry
    left = Signal()  # back to the article

    def __init__(self, reviewing: Reviewing, state: UiState) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reviewing = reviewing
        self.model = ReviewList(_GROUPS, self)
        self.list = ReviewTray(state, self.model, "Carried")
        self._none = label("No highlight followed without being asked about.", "dim", wrap=True)
        self._none.setContentsMargins(16, 12, 14, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._none)
        layout.addWidget(self.list, 1)
        self.list.left.connect(self.left)
        self.list.selectionModel().selectionChanged.connect(self._choose)
        reviewing.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        self.model.show(self._reviewing.cards)
        self._none.setVisible(not self.model.rowCount())

    def _choose(self, *_: object) -> None:
        card = self.list.current()
        if card is not None:
            self._reviewing.show_origin(card)
            self.carry_chosen.emit(card.shown)
