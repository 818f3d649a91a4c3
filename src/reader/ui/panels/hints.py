"""What a panel says when it has nothing to show, and what to do next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.ui.widgets.basics import button, label
from reader.ui.widgets.flow import FlowLayout

_HOW = "Select words in an article and press 1 to mark them with your first theme."


class NoHighlights(QWidget):
    """Says how to mark a passage, with the key drawn as a key."""

    def __init__(self) -> None:
        super().__init__()
        words = QWidget()
        flow = FlowLayout(words, gap=4)
        for word in ["Select", "words", "in", "an", "article", "and", "press"]:
            flow.addWidget(label(word, "dim"))
        flow.addWidget(label("1", "key"))
        for word in ["to", "mark", "them", "with", "your", "first", "theme."]:
            flow.addWidget(label(word, "dim"))
        words.setAccessibleName(_HOW)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.addWidget(words)
        layout.addStretch(1)


class NoMatch(QWidget):
    """Says that the filter lets nothing through, with the way back."""

    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(8)
        layout.addWidget(label("No passage here fits this filter.", "dim", wrap=True))
        show_all = button("Show all passages", self.cleared.emit, "link")
        beside = QHBoxLayout()
        beside.setContentsMargins(-7, 0, 0, 0)  # the words in line with those above
        beside.addWidget(show_all)
        beside.addStretch(1)
        layout.addLayout(beside)
        layout.addStretch(1)
