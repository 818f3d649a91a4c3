"""The keyboard goes to the page when what had it goes away, not to the toolbar."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusKeeper(QObject):
    """Qt gives the focus of a widget that hides to the next one, which may be anywhere."""

    def __init__(self, toolbar: QWidget, page: Callable[[], QWidget]) -> None:
        super().__init__(toolbar)
        self._toolbar, self._page = toolbar, page
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._move)

    def _move(self, old: QWidget | None, now: QWidget | None) -> None:
        went_away = old is None or not isValid(old) or not old.isVisible()
        if went_away and now is not None and self._toolbar.isAncestorOf(now):
            self._page().setFocus()
