"""How to ask, in a few lines: what an empty line shows, and one that means nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from reader.ui.widgets.basics import label

Lines = tuple[tuple[str, str], ...]
WORDS: Lines = (
    ("retreat* village", "Words side by side must all be there; * goes on as it likes."),
    ("“grain elevator” OR silo NOT tower", "Marks keep words together; AND, OR, NOT in capitals."),
    ("NEAR(sniper tower, 8)", "At most eight words between them."),
    ("> dark page", "Go to an article, a theme or an action."),
)
EXPRESSIONS: Lines = (
    (r"\d{4}", "Four digits, such as a year."),
    ("retreat(s|ed)?", "With one of these ends, or none."),
    (r"\bthe .{1,20} tower", "Up to twenty characters between; \\b is where a word begins."),
    (r"\(2022\)", "A backslash takes brackets, dots and stars as they are."),
)


class Language(QWidget):
    """Examples with what they mean."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(18, 14, 18, 12)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (example, meaning) in enumerate(lines):
            grid.addWidget(label(example, "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(meaning, "dim", wrap=True), row, 1)
