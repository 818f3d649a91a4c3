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
_NOT_SEARCHED = "The words of this filter mean nothing"
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
        self._heading, self._told = heading, label(text, "dim", wrap=True)
        for part in (heading, self._told):
            part.setMaximumWidth(_WIDEST)
            column.addWidget(part)
        lead = button(act, self.pressed.emit, "primary")
        column.addWidget(lead, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def tell(self, title: str, text: str) -> None:
        """Say this from now on."""
        self._heading.setText(title)
        self._told.setText(text)


def nothing_marked() -> Hint:
    """For a library without a highlight."""
    return Hint(_NOTHING, _HOW, "Read an article")


class NoMatch(Hint):
    """For a filter that nothing fits, or that asks for words that mean nothing."""

    def __init__(self) -> None:
        super().__init__(_NO_MATCH, _WIDER, "Clear the filter")

    def show_problem(self, problem: str) -> None:
        """Say what is wrong with the filter; "" if nothing is."""
        if problem:
            self.tell(_NOT_SEARCHED, problem)
        else:
            self.tell(_NO_MATCH, _WIDER)
