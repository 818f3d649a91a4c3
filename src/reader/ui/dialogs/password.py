"""Asking for the password of locked files, beside the work."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget


def ask_password(parent: QWidget, sentence: str, answer: Callable[[str], object]) -> None:
    """Ask for a password, `sentence` saying for what; `answer` gets it, unless it is given up."""
    box = QInputDialog(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setModal(False)
    box.setWindowTitle("A locked file")
    box.setLabelText(f"{sentence}\n\nPassword:")
    box.setTextEchoMode(QLineEdit.EchoMode.Password)
    box.setOkButtonText("Open")
    box.textValueSelected.connect(answer)
    box.show()
