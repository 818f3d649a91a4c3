"""The Explore mode put together: filter on the left, passages in the middle, pictures right."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QEventLoop, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reader.analysis.selection import Order
from reader.analysis.wanted import Filter
from reader.core.ids import HighlightId, ThemeId
from reader.errors import Refused
from reader.session.jobs import Jobs
from reader.ui.explore.explorer import Explorer
from reader.ui.explore.filter_panel import FilterPanel
from reader.ui.explore.finding import Asked, Found
from reader.ui.explore.pictures import Pictures
from reader.ui.explore.results import Results
from reader.ui.library import Library
from reader.ui.state import UiState

_GLANCE = 10  # milliseconds between looks whether all is found
_QUIET = 5  # looks at which it is before all is laid out
_LEFT, _MIDDLE, _RIGHT = 252, 730, 440  # pixels


class ExploreMode(QWidget):
    """What a filter finds, in three columns. It works only while it is seen."""

    open_wanted = Signal(str)  # HighlightId: show it on the page
    reading_wanted = Signal()
    told = Signal(str)  # a short word for the status bar
    saved = Signal(object)  # Path: a picture was written to it
    turned = Signal()  # something else is shown: there is another way back
    folded = Signal()  # a side was folded away or unfolded

    def __init__(self, library: Library, state: UiState, jobs: Jobs) -> None:
        super().__init__()
        self.explorer = Explorer(library, jobs, self)
        self.left = FilterPanel(library, state)
        self.results = Results(library, state, self.explorer, jobs)
        self.right = Pictures(library, state, self.explorer, jobs)
        self._wants_right = True
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.middle = QWidget()
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.results, 1)
        for at, part in enumerate((self.left, self.middle, self.right)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(at, int(at == 1))
            self.splitter.setCollapsible(at, False)
        self.splitter.setSizes([_LEFT, _MIDDLE, _RIGHT])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)
        self._wire()

    # For the window

    def open_theme(self, theme_id: str) -> None:
        """Show a theme's page."""
        self.explorer.open_theme(ThemeId(theme_id))
        self.results.focus_list()

    def go_back(self) -> bool:
        """Show what was shown before; False if there is nothing."""
        return self.results.go_back()

    def focus(self, highlight_id: HighlightId | None = None) -> None:
        """Give the keyboard to the passages, to one of them if it is there."""
        if highlight_id is not None:
            self.results.list.choose(highlight_id)
        self.results.focus_list()

    def main(self) -> QWidget:
        """What has the keyboard when nothing else wants it."""
        return self.results.list

    def toggle_left(self) -> None:
        """Fold the filter away if it is shown, else unfold it."""
        self.left.setVisible(self.left.isHidden())
        self.folded.emit()

    def toggle_right(self) -> None:
        """Fold the pictures away if they are shown, else unfold them."""
        self.right.setVisible(self.right.isHidden())
        self._wants_right = not self.right.isHidden()
        self.folded.emit()

    def shown(self) -> dict[str, bool]:
        """Which sides are not folded away."""
        return {"left": not self.left.isHidden(), "right": not self.right.isHidden()}

    def kept(self) -> dict[str, str]:
        """What to remember until the next start."""
        asked = self.explorer.asked
        return {
            "filter": asked.wanted.to_json(),
            "order": asked.order.value,
            "splitter": bytes(self.splitter.saveState().toBase64().data()).decode(),
            "left": "hidden" if self.left.isHidden() else "shown",
            "right": "shown" if self._wants_right else "hidden",
            "picture": self.right.current,
        }

    def restore(self, kept: Mapping[str, str]) -> None:
        """Be as it was left; what makes no sense any more is left out."""
        self.left.setVisible(kept.get("left") != "hidden")
        self._wants_right = kept.get("right") != "hidden"
        self.right.setVisible(self._wants_right)
        self.right.open(kept.get("picture", self.right.current))
        if "splitter" in kept:
            self.splitter.restoreState(QByteArray.fromBase64(kept["splitter"].encode()))
        try:
            wanted = Filter.from_json(kept.get("filter", "{}"))
            order = Order(kept.get("order", Order.DOCUMENT.value))
        except (Refused, ValueError):
            return
        self.explorer.restore(Asked(wanted, None, order))

    def settle(self) -> None:
        """Wait until what is asked for has been found, and stands where it belongs."""
        waiting, looks = QEventLoop(), QTimer(interval=_GLANCE)
        quiet = iter(range(_QUIET))

        def look() -> None:
            is_busy = self.explorer.is_busy or self.right.is_busy
            if not is_busy and next(quiet, None) is None:
                waiting.quit()

        looks.timeout.connect(look)
        looks.start()
        waiting.exec()

    # Within

    def _wire(self) -> None:
        explorer, results = self.explorer, self.results
        self.left.wanted.connect(explorer.want)
        self.left.page_wanted.connect(self.open_theme)
        explorer.asked_changed.connect(lambda: self.left.show_filter(explorer.asked.wanted))
        explorer.found.connect(self._show_found)
        results.open_wanted.connect(self.open_wanted)
        results.reading_wanted.connect(self.reading_wanted)
        results.turned.connect(self.turned)
        results.acts.told.connect(self.told)
        results.save_wanted.connect(self.left.saved.save)
        self.right.saved.connect(self.saved)

    def _show_found(self, found: Found) -> None:
        self.left.show_found(found)

    def minimumSizeHint(self) -> QSize:
        """Room for two columns: where there is no more, pictures fold away."""
        room = sum(part.minimumSizeHint().width() for part in (self.left, self.middle))
        return QSize(room, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = self.minimumSizeHint().width() + self.right.minimumWidth()
        fits = self._wants_right and event.size().width() >= least
        if fits == self.right.isHidden():
            self.right.setVisible(fits)
            self.folded.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.explorer.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.explorer.sleep()
