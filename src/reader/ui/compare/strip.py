"""The strip above two versions: title, which two they are, and the way from change to change."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from reader.core.dates import local_time
from reader.core.document import Version
from reader.core.ids import VersionId
from reader.ui.compare.wording import name_of
from reader.ui.page.typography import reading_font
from reader.ui.state import Comparison
from reader.ui.tips import tip
from reader.ui.widgets.basics import IconButton, button, label, looking
from reader.ui.widgets.one_line import OneLine

_TITLE = 17  # pixels
_HEIGHT = 46
_ROOMY = 640  # pixels: a strip that is narrower says less


class CompareStrip(QWidget):
    """It only tells what was asked for."""

    chosen = Signal(object)  # Comparison: other versions
    step_wanted = Signal(int)  # to the next change, or with -1 to the one before
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._title = OneLine()
        self._spare = QWidget()  # in the place of the title
        self._old, self._new = _Chooser("Older version"), _Chooser("Newer version")
        self._count = label("", "dim")
        self._before = IconButton("chevron-up", "Previous change (Shift+F8)")
        self._next = button("Next change ↓", lambda: self.step_wanted.emit(1), "chip")
        self._next.setToolTip("Next change (F8)")
        self._next.setAccessibleName("Next change")
        self._done = button("Done", self.closed.emit, "link")
        self._done.setToolTip("Back to the article (Esc)")
        self._before.clicked.connect(lambda: self.step_wanted.emit(-1))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._title, 1)
        row.addWidget(self._spare, 1)
        row.addWidget(self._old)
        row.addWidget(label("→"))
        row.addWidget(self._new)
        row.addSpacing(4)
        for widget in (self._count, self._before, self._next, self._done):
            row.addWidget(widget)

    def show_versions(self, title: str, all_: Sequence[Version], shown: Comparison) -> None:
        """Show the title and which two versions are compared, and offer the others."""
        self._title.show_text(title)
        self._old.offer(all_, shown.old, lambda old: self._choose(Comparison(old, shown.new)))
        self._new.offer(all_, shown.new, lambda new: self._choose(Comparison(shown.old, new)))

    def show_count(self, number: int | None, total: int | None, words: str = "") -> None:
        """Say at which change (from 0) of how many the reader is; a `total` of None is not known
        yet. `words` tell the change itself."""
        if total is None:
            told = "Comparing…"
        elif not total:
            told = "No word changed"
        elif number is None:
            told = f"{total:,} change{'' if total == 1 else 's'}"
        else:
            told = f"{number + 1:,} of {total:,}"
        self._count.setText(told)
        self._count.setToolTip(tip(words))
        self._count.setAccessibleDescription(words)
        for widget in (self._before, self._next):
            widget.setEnabled(bool(total))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOMY
        self._next.setText("Next change ↓" if roomy else "Next ↓")
        self._title.setVisible(roomy)
        self._spare.setVisible(not roomy)

    def set_face(self, face: str) -> None:
        """Set the title in the face of the article."""
        font = reading_font(face, _TITLE)
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)

    def _choose(self, wanted: Comparison) -> None:
        """The two stay apart, the older one on the left."""
        if wanted.old != wanted.new:
            self.chosen.emit(wanted)


class _Chooser(QPushButton):
    """A version's name, with a menu of the others."""

    def __init__(self, name: str) -> None:
        super().__init__()
        looking(self, "chip")
        self._name = name
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def offer(
        self, all_: Sequence[Version], shown: VersionId, choose: Callable[[VersionId], None]
    ) -> None:
        self._menu.clear()
        for version in all_:
            act = self._menu.addAction(f"{name_of(version)} · {local_time(version.made)}")
            act.setCheckable(True)
            act.setChecked(version.id == shown)
            act.triggered.connect(lambda _=False, version_id=version.id: choose(version_id))
            if version.id == shown:
                self.setText(f"{name_of(version)} ▾")
                self.setAccessibleName(f"{self._name}: {name_of(version)}")
