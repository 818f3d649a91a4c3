"""The panels at the sides: folded away, brought to the front, given the keyboard."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.panels.carried_panel import CarriedPanel
from reader.ui.panels.highlights_panel import HighlightsPanel
from reader.ui.panels.library_panel import LibraryPanel
from reader.ui.panels.review_panel import ReviewPanel
from reader.ui.panels.themes_panel import ThemesPanel
from reader.ui.sidebar import Sidebar


class SidePanels(QObject):
    """Knows which panel is where; `folded` tells that one was folded away or unfolded."""

    folded = Signal()
    wanted = Signal()  # one of them is to be seen, or the page

    def __init__(
        self, library_panel: LibraryPanel, sidebar: Sidebar, page: Callable[[], QWidget]
    ) -> None:
        super().__init__(sidebar)
        self.left, self.right = library_panel, sidebar
        self._page = page

    def open(self, name: str) -> QWidget:
        """Bring a panel of the sidebar to the front, unfolding the sidebar; returns it."""
        self.wanted.emit()
        self.fold(self.right, away=False)
        self.right.open(name)
        return self.right.panel(name)

    def fold(self, panel: QWidget, *, away: bool) -> None:
        """Fold a side away, or unfold it."""
        panel.setVisible(not away)
        self.folded.emit()

    def toggle(self, panel: QWidget) -> None:
        """Fold a side away if it is shown, else unfold it."""
        self.fold(panel, away=not panel.isHidden())

    def focus(self, name: str) -> None:
        """Give the keyboard to a panel by its name, or to the "page" or the "library"."""
        self.wanted.emit()
        if name == "page":
            target = self._page()
        elif name == "library":
            self.fold(self.left, away=False)
            target = _first_control(self.left)
        else:
            target = _main_control(self.open(name))
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shown(self) -> Mapping[str, bool]:
        """Which sides are not folded away."""
        return {"left": not self.left.isHidden(), "right": not self.right.isHidden()}


def _main_control(panel: QWidget) -> QWidget:
    """The list of a panel that is one, else what Tab reaches first."""
    if isinstance(panel, HighlightsPanel) and panel.list.isVisible():
        return panel.list
    if isinstance(panel, (ReviewPanel, CarriedPanel)) and panel.list.isVisible():
        return panel.list
    if isinstance(panel, ThemesPanel) and panel.view.isVisible():
        return panel.view
    return _first_control(panel)


def _first_control(panel: QWidget) -> QWidget:
    """What Tab reaches first in a panel, else the panel itself."""
    found: QWidget | None = panel.nextInFocusChain()
    while found is not None and found is not panel:
        tab = found.focusPolicy() & Qt.FocusPolicy.TabFocus
        if panel.isAncestorOf(found) and tab and found.isEnabled() and found.isVisible():
            return found
        found = found.nextInFocusChain()
    return panel
