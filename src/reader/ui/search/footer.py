"""The row below the results: what can be done with them, and how many there are."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from reader.session.wording import counted
from reader.ui.fonts import chrome
from reader.ui.widgets.basics import label, looking


class Footer(QWidget):
    """Keys with what they do; each can be clicked."""

    go_wanted = Signal()
    tag_wanted = Signal()
    lines_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 7, 18, 8)
        self._row.setSpacing(3)
        self._go = self._hint("↵", "Go there", self.go_wanted)
        self._tag = self._hint("Ctrl ↵", "Tag these hits…", self.tag_wanted)
        self._lines = self._hint("Tab", "Concordance", self.lines_wanted)
        self._row.addStretch()
        self._told = label("", "small")
        self._row.addWidget(self._told)

    def _hint(self, keys: str, text: str, wanted: SignalInstance) -> tuple[QLabel, QPushButton]:
        key = label(keys, "key")
        act = looking(QPushButton(text), "quiet")
        act.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        act.setFont(chrome(12))
        act.clicked.connect(wanted)
        self._row.addWidget(key)
        self._row.addWidget(act)
        return key, act

    def offer(self, *, go: bool, tag: int, lines: str) -> None:
        """Offer to go there, to tag so many hits, and the other way to show them, if any."""
        self._tag[1].setText("Tag this hit…" if tag == 1 else f"Tag these {tag:,} hits…")
        self._lines[1].setText(lines)
        for shown, pair in ((go, self._go), (tag > 0, self._tag), (bool(lines), self._lines)):
            for widget in pair:
                widget.setVisible(shown)

    def tell(self, hits: int, documents: int, milliseconds: int | None) -> None:
        """Tell how much was found, and in what time once that is known."""
        where = f" in {counted(documents, 'document')}" if documents else ""
        when = "…" if milliseconds is None else f" · {milliseconds:,} ms"
        self._told.setText(f"{counted(hits, 'hit')}{where}{when}")

    def say(self, text: str) -> None:
        """Tell something else."""
        self._told.setText(text)
