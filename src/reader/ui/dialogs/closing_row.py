"""The row under what a dialog tells: copy it all, close it."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout

from reader.ui.widgets.basics import button


def closing_row(dialog: QDialog, told: Callable[[], str]) -> QHBoxLayout:
    """Buttons at the end of the row: `told` to the clipboard, and close, where Return goes."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    copy = button("Copy", lambda: QGuiApplication.clipboard().setText(told()))
    copy.setAccessibleName("Copy all of this")
    close = button("Close", dialog.close)
    close.setDefault(True)
    row.addWidget(copy)
    row.addWidget(close)
    return row
