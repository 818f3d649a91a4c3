"""What stands in the place of passages where there are none, and what to do then."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.fonts import serif
from reader.ui.widgets.basics import button, label

_NOTHING = "Nothing is marked yet"
_HOW = (
    "Here you will find every passage that was tagged, in all articles: filter them by theme, see"
    " which themes stand together, compare what documents say. Select words in an article first,"
    " and press 1 to tag them with your first theme."
)
_NO_MATCH = "No passage fits this filter"
_WIDER = "Ask for fewer themes, match any of them instead of all, or look in more documents."
_WIDEST = 460  # pixels


class Hint(QWidget):
    """A sentence large, another below, and a button that leads on."""

    pressed = Signal()

    def __init__(self, title: str, text: str, act: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 60, 26, 26)
        column.setSpacing(12)
        heading = label(title, wrap=True)
        heading.setFont(serif(20, 600))
        told = label(text, "dim", wrap=True)
        for part in (heading, told):
            part.setMaximumWidth(_WIDEST)
            column.addWidget(part)
        lead = button(act, self.pressed.emit, "primary")
        column.addWidget(lead, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)


def nothing_marked() -> Hint:
    """For a library without a highlight."""
    return Hint(_NOTHING, _HOW, "Read an article")


def no_match() -> Hint:
    """For a filter that nothing fits."""
    return Hint(_NO_MATCH, _WIDER, "Clear the filter")
