"""The tray "Needs review": highlights of a changed article that wait for a decision."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.core.ids import CarryId, HighlightId
from reader.ui.models.review import Group, ReviewCard, summary
from reader.ui.models.review_list import ReviewList
from reader.ui.panels.review_layout import Act
from reader.ui.panels.review_tray import ReviewTray
from reader.ui.reviewing import Reviewing
from reader.ui.state import UiState
from reader.ui.widgets.basics import button, label, looking

_GROUPS = (Group.WAITING, Group.DECIDED, Group.MOVED)
_MANY = 2  # from so many on one step is less work than one for each


class ReviewPanel(QWidget):
    """Sends decisions to `reviewing`; below what waits stand those decided on and those that moved
    to another paragraph."""

    carry_chosen = Signal(object)  # Carry: show both its places
    placing_wanted = Signal(object)  # Carry: let its place be selected
    left = Signal()  # back to the article

    def __init__(self, reviewing: Reviewing, state: UiState) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reviewing = reviewing
        self._waiting: set[CarryId] = set()
        self._renewing = False
        self._was_on = False
        self._here = 0  # the row of the card that is next
        self.model = ReviewList(_GROUPS, self)
        self.list = ReviewTray(state, self.model, "Needs review")
        self._summary = label("", "dim", wrap=True)
        self._likely = button("", reviewing.accept_likely, "link")
        self._build()
        self.list.wanted.connect(self._act)
        self.list.left.connect(self.left)
        self.list.selectionModel().selectionChanged.connect(self._choose)
        self.model.dataChanged.connect(self._choose)
        reviewing.changed.connect(self._renew)
        state.highlight_changed.connect(self._follow)
        self._renew()

    def _build(self) -> None:
        self._done = looking(QFrame(), "card")
        self._back = button("Back to the article", self.left.emit, "primary")
        done = QHBoxLayout(self._done)
        done.setContentsMargins(14, 10, 10, 10)
        done.addWidget(label("All decided.", "strong"), 1)
        done.addWidget(self._back)
        top = QVBoxLayout()
        top.setContentsMargins(9, 12, 14, 8)
        top.setSpacing(6)
        self._summary.setContentsMargins(7, 0, 0, 0)  # in line with the words of the button
        top.addWidget(self._summary)
        beside = QHBoxLayout()
        beside.addWidget(self._likely)
        beside.addStretch(1)
        top.addLayout(beside)
        inset = QHBoxLayout()
        inset.setContentsMargins(5, 0, 0, 0)  # as wide as the cards
        inset.addWidget(self._done)
        top.addLayout(inset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)

    def resume(self) -> None:
        """Go on with the next one, after a place was chosen on the page."""
        if self._waiting:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.choose(self._here)
        elif self._done.isVisible():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown

    def _renew(self) -> None:
        cards, here = self._reviewing.cards, self.list.currentIndex().row()
        waiting = {card.carry.id for card in cards if card.carry.is_waiting}
        had_focus = self.list.hasFocus() or self._likely.hasFocus() or self._back.hasFocus()
        begins, self._was_on = not self._was_on, self._reviewing.is_on
        self._renewing = True
        self.model.show(card for card in cards if _is_of_interest(card))
        fresh, self._waiting = waiting - self._waiting, waiting
        self._show_counts(cards)
        self._go_on(here, fresh, had_focus=had_focus)
        self._renewing = False
        if begins:
            self._tell(self.list.current())  # whoever began chose the versions
        else:
            self._choose()

    def _show_counts(self, cards: tuple[ReviewCard, ...]) -> None:
        self._summary.setText(summary(cards))
        likely = len(self._reviewing.likely)
        self._likely.setText(f"Accept {likely:,} over 90 %")
        self._likely.setAccessibleName(f"Accept all {likely:,} that are over 90 % alike")
        self._likely.setVisible(likely >= _MANY)
        decided = any(card.group is Group.DECIDED for card in cards)
        self._done.setVisible(decided and not self._waiting)

    def _go_on(self, here: int, fresh: set[CarryId], *, had_focus: bool) -> None:
        """The cursor goes to what waits again, else to the next one that waits; with none left the
        keyboard goes to the way back."""
        if not self._waiting:
            if had_focus and not self._done.isHidden():
                self._back.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentIndex(QModelIndex())
            return
        if had_focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if fresh:
            here = min(self.model.row_of(carry_id) for carry_id in fresh)
        self._here = max(0, min(here, len(self._waiting) - 1))
        self.list.setCurrentIndex(self.model.index(self._here, 0))
        self.list.scrollTo(self.list.currentIndex())

    # What is done

    def _choose(self, *_: object) -> None:
        if self._renewing:
            return  # nobody chose: Qt moves the cursor when a row goes
        card = self.list.current()
        if card is not None and self.list.hasFocus():
            self._reviewing.show_origin(card)
        self._tell(card)

    def _follow(self, highlight_id: HighlightId | None) -> None:
        """The highlight chosen on a page is chosen here, unless another tab shows it."""
        if not self.isVisible():
            return
        card = self.list.current()
        row = self.model.row_of_highlight(highlight_id)
        if row >= 0 and (card is None or card.carry.highlight_id != highlight_id):
            self.list.choose(row)

    def _tell(self, card: ReviewCard | None) -> None:
        if card is not None and self._reviewing.has_origin(card):
            self.carry_chosen.emit(card.shown)

    def _act(self, card: ReviewCard, act: Act) -> None:
        match act:
            case Act.ACCEPT:
                self._reviewing.accept(card)
            case Act.PLACE:
                self.placing_wanted.emit(card.carry)
            case Act.KEEP:
                self._reviewing.keep(card)
            case Act.AGAIN:
                self._reviewing.decide_again(card)


def _is_of_interest(card: ReviewCard) -> bool:
    """Of those that followed by themselves: whether it stands in another paragraph."""
    place = card.place
    return card.group is not Group.MOVED or (
        place is not None and place.paragraph != card.old.paragraph
    )
