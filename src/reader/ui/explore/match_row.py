"""How passages have to do with the themes ticked: any, all, overlap, near, none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from reader.analysis.wanted import Match
from reader.ui.explore.tick_row import TickRow
from reader.ui.explore.ticks import section
from reader.ui.state import UiState
from reader.ui.tips import tip
from reader.ui.widgets.basics import label
from reader.ui.widgets.segments import Segments

_WORDS = {match.value.capitalize(): match for match in Match}
_TIPS = {
    Match.ANY: "Passages that carry at least one of the themes",
    Match.ALL: "Passages that carry every one of the themes",
    Match.OVERLAP: "Passages of the themes that share words with one another",
    Match.NEAR: "Passages of the themes that stand near one another",
    Match.NONE: "Passages that carry none of the themes",
}
_FARTHEST = 999  # paragraphs
_FIELD = 72  # pixels: three digits; the arrow keys step


class MatchRow(QWidget):
    """Tells by `changed` that a hand chose otherwise."""

    changed = Signal()

    def __init__(self, state: UiState) -> None:
        super().__init__()
        self._segments = Segments(_WORDS, "Match", slim=True)
        for word, match in _WORDS.items():
            self._segments.button(word).setToolTip(tip(_TIPS[match]))
        self._within = QSpinBox()
        self._within.setRange(0, _FARTHEST)
        self._within.setValue(1)
        self._within.setSuffix(" ¶")
        self._within.setMaximumWidth(_FIELD)
        self._within.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._within.setAccessibleName("Within how many paragraphs")
        self._subs = TickRow(state, "With sub-themes")
        self._subs.setChecked(True)
        self._near = QWidget()
        near = QHBoxLayout(self._near)
        near.setContentsMargins(6, 0, 0, 0)
        near.addWidget(label("Within", "dim"))
        near.addWidget(self._within)
        near.addStretch(1)
        segments = QHBoxLayout()
        segments.addWidget(self._segments)
        segments.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(section("Match"))
        column.addLayout(segments)
        column.addWidget(self._near)
        column.addWidget(self._subs)
        self._near.hide()
        self._segments.chosen.connect(self._choose)
        self._within.valueChanged.connect(lambda _: self.changed.emit())
        self._subs.toggled.connect(lambda _: self.changed.emit())

    @property
    def match(self) -> Match:
        """What is chosen."""
        return _WORDS[self._segments.current]

    @property
    def within(self) -> int:
        """Paragraphs, for near; else 0."""
        return self._within.value() if self.match is Match.NEAR else 0

    @property
    def with_subs(self) -> bool:
        """Whether a theme stands for those below it, too."""
        return self._subs.isChecked()

    def show_match(self, match: Match, within: int, *, with_subs: bool) -> None:
        """Show this as chosen; `changed` is not told."""
        self.blockSignals(True)
        self._segments.choose(match.value.capitalize())
        if match is Match.NEAR:
            self._within.setValue(within)
        self._subs.setChecked(with_subs)
        self._near.setVisible(match is Match.NEAR)
        self.blockSignals(False)

    def offer_subs(self, *, there: bool) -> None:
        """Ask about sub-themes only where there are any."""
        self._subs.setVisible(there)

    def _choose(self, _: str) -> None:
        self._near.setVisible(self.match is Match.NEAR)
        self.changed.emit()
