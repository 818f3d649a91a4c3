"""How to ask, in three lines: what an empty line shows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from reader.ui.widgets.basics import label

_LINES = (
    ("retreat* village", "Words side by side must all be there; * goes on as it likes."),
    ("“grain elevator” OR silo NOT tower", "Marks keep words together; AND, OR, NOT in capitals."),
    ("NEAR(sniper tower, 8)", "At most eight words between them."),
    ("> dark page", "Go to an article, a theme or an action."),
)


class Language(QWidget):
    """Examples with what they mean."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(18, 14, 18, 12)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (example, meaning) in enumerate(_LINES):
            grid.addWidget(label(example, "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(meaning, "dim", wrap=True), row, 1)
