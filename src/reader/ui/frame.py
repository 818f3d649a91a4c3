"""How the window is laid out: toolbar on top; for reading library, page and sidebar below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.ui.widgets.basics import line

_LEFT, _MIDDLE, _RIGHT = 248, 844, 348  # pixels


class Frame(QWidget):
    """Only places what it is given; in the middle one of several pages is in front. Other modes
    than reading have all the room below the toolbar."""

    def __init__(
        self,
        top: QWidget,
        left: QWidget,
        above: list[QWidget],
        pages: list[QWidget],
        right: QWidget,
    ) -> None:
        super().__init__()
        self._pages = QStackedWidget()
        for page in pages:
            self._pages.addWidget(page)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        middle = _column([*above, self._pages])
        for place, widget in enumerate((left, middle, right)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(place, int(place == 1))
            self.splitter.setCollapsible(place, False)
        self.splitter.setSizes([_LEFT, _MIDDLE, _RIGHT])
        self._modes = QStackedWidget()
        self._modes.addWidget(self.splitter)
        self._middles: dict[QWidget, QWidget] = {self.splitter: middle}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(top)
        rows.addWidget(line())
        rows.addWidget(self._modes, 1)

    def add_mode(self, mode: QWidget, middle: QWidget) -> None:
        """Take in a mode beside reading; banners stand on top of its `middle`."""
        self._modes.addWidget(mode)
        self._middles[mode] = middle

    def show_mode(self, mode: QWidget | None, banner: QWidget) -> None:
        """Bring a mode to the front, or reading, with the banner over its middle."""
        shown = mode or self.splitter
        column = self._middles[shown].layout()
        assert isinstance(column, QBoxLayout)
        column.insertWidget(0, banner)
        self._modes.setCurrentWidget(shown)

    def show_page(self, page: QWidget) -> None:
        """Bring one of the pages to the front."""
        self._pages.setCurrentWidget(page)

    def page(self) -> QWidget:
        """The page in front."""
        page = self._pages.currentWidget()
        assert page is not None
        return page


def _column(widgets: list[QWidget]) -> QWidget:
    """The last of them takes the room that is left."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    column.setStretchFactor(widgets[-1], 1)
    return made
