"""The row of chips under the line: where to look, and how."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from reader.core.search import Part
from reader.ui.widgets.basics import looking

_NAMES = {
    Part.TEXTS: "Texts",
    Part.HIGHLIGHTS: "Highlights",
    Part.NOTES: "Notes",
    Part.TITLES: "Titles",
}
_MANY = 10_000  # hits: from here on thousands are counted, so that the row has room


class Parts(QWidget):
    """Everything or one part, each with its number of hits; word forms or not; pattern or not."""

    part_chosen = Signal(object)  # Part, or None for everything
    way_chosen = Signal()  # `exact` or `is_pattern` is another

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(6)
        self._chips: dict[Part | None, QPushButton] = {}
        for number, part in enumerate((None, *_NAMES), 1):
            chip = _chip(_NAMES[part] if part else "Everything", f"Alt+{number}")
            self._group.addButton(chip)
            self._chips[part] = chip
            chip.clicked.connect(lambda _=False, part=part: self.part_chosen.emit(part))
            row.addWidget(chip)
        row.addStretch()
        self.forms = _chip("Word forms ✓", "Alt+W")
        self.forms.setAccessibleName("Word forms")
        self.forms.setToolTip("Find other forms of a word, too: village, villages (Alt+W)")
        self.forms.setChecked(True)
        self.pattern = _chip(".*", "Alt+R")
        self.pattern.setAccessibleName("Regular expression")
        self.pattern.setToolTip("What is typed is a regular expression (Alt+R)")
        for chip in (self.forms, self.pattern):
            chip.toggled.connect(self._change)
            row.addWidget(chip)
        self.choose(None)

    @property
    def exact(self) -> bool:
        """Whether words are taken as they are written."""
        return not self.forms.isChecked()

    @property
    def is_pattern(self) -> bool:
        """Whether what is typed is a regular expression."""
        return self.pattern.isChecked()

    def take_words(self, *, as_pattern: bool = False) -> None:
        """Take what is typed as words, or as a regular expression; nothing is told."""
        self.blockSignals(True)
        self.pattern.setChecked(as_pattern)
        self.blockSignals(False)

    def choose(self, part: Part | None) -> None:
        """Check a part; nothing is told."""
        self._chips[part].setChecked(True)

    def focus(self) -> None:
        """Give the keyboard to the part that is chosen."""
        chosen = next(chip for chip in self._chips.values() if chip.isChecked())
        chosen.setFocus(Qt.FocusReason.BacktabFocusReason)

    def count(self, counts: Mapping[Part, int]) -> None:
        """Show how many hits each part has."""
        for part, name in _NAMES.items():
            number = counts.get(part, 0)
            shown = f"{number // 1000:,}k" if number >= _MANY else f"{number:,}"
            self._chips[part].setText(f"{name} {shown}" if number else name)
            self._chips[part].setAccessibleName(f"{name}, {number:,} hits")

    def _change(self) -> None:
        self.forms.setEnabled(not self.is_pattern)
        self.forms.setText("Word forms ✓" if self.forms.isChecked() else "Word forms")
        self.way_chosen.emit()


def _chip(text: str, keys: str) -> QPushButton:
    made = looking(QPushButton(text), "chip")
    made.setCheckable(True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setShortcut(keys)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setToolTip(f"{text} ({keys})")
    return made
