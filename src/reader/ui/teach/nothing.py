"""What stands in the middle where there is nothing to make: why, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.fonts import serif
from reader.ui.widgets.basics import button, label

_WIDEST = 460  # pixels


class NothingToMake(QWidget):
    """The sentence of what refused, and the way to the article or to the articles."""

    reading_wanted = Signal()
    choosing_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", wrap=True)
        self._title.setFont(serif(20, 600))
        self.told = label("", "dim", wrap=True)
        self._has_article = False
        self.lead = button("", self._go, "primary")
        self.other = button("Choose other articles", self.choosing_wanted.emit, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 60, 26, 26)
        column.setSpacing(12)
        for part in (self._title, self.told):
            part.setMaximumWidth(_WIDEST)
            column.addWidget(part)
        column.addWidget(self.lead, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def say(self, problem: str, *, has_article: bool) -> None:
        """Say why there is nothing."""
        self._has_article = has_article
        self._title.setText("Nothing to print yet" if has_article else "No article is chosen")
        self.told.setText(problem)
        self.lead.setText("Mark passages in Read" if has_article else "Choose articles…")
        self.other.setVisible(has_article)

    def _go(self) -> None:
        (self.reading_wanted if self._has_article else self.choosing_wanted).emit()
