"""The tabs of the tray: in the sidebar while two versions are compared, with their counts."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.core.carry import Decision
from reader.ui.library import Library
from reader.ui.panels.carried_panel import CarriedPanel
from reader.ui.panels.review_panel import ReviewPanel
from reader.ui.reviewing import Reviewing
from reader.ui.sidebar import Panels
from reader.ui.state import UiState

NEEDS_REVIEW, CARRIED = "Needs review", "Carried"


class ReviewTabs(QObject):
    """Makes both panels; `shown` and `counted` tell the window what to do with them."""

    shown = Signal(bool)  # the tabs come, or the usual ones come back
    named = Signal(str, str)  # the name of a panel, and what its tab says
    counted = Signal(str)  # "2 of 14 need review" for the status bar, "" when nothing is compared
    carry_chosen = Signal(object)  # Carry: show both its places
    placing_wanted = Signal(object)  # Carry: let its place be selected

    def __init__(self, library: Library, state: UiState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reviewing = Reviewing(library, state, self)
        self.tray = ReviewPanel(self.reviewing, state)
        self.carried = CarriedPanel(self.reviewing, state)
        self._is_shown = False
        for panel in (self.tray, self.carried):
            if isinstance(parent, QWidget):  # else a job's thread may be the one to let go of it
                panel.setParent(parent)
                panel.hide()
            panel.left.connect(lambda: state.compare(None))
            panel.carry_chosen.connect(self.carry_chosen)
        self.tray.placing_wanted.connect(self.placing_wanted)
        self.reviewing.changed.connect(self._renew)

    @property
    def panels(self) -> Panels:
        """Both panels, for the sidebar."""
        return {NEEDS_REVIEW: lambda: self.tray, CARRIED: lambda: self.carried}

    def _renew(self) -> None:
        cards = self.reviewing.cards
        waiting = self.reviewing.waiting
        sure = sum(card.carry.decision is Decision.CARRIED for card in cards)
        self.named.emit(NEEDS_REVIEW, f"{NEEDS_REVIEW} {waiting:,}")
        self.named.emit(CARRIED, f"{CARRIED} {sure:,}")
        needs = "needs" if waiting == 1 else "need"
        on = self.reviewing.is_on
        self.counted.emit(f"{waiting:,} of {len(cards):,} {needs} review" if on and cards else "")
        if on != self._is_shown:
            self._is_shown = on
            self.shown.emit(on)
