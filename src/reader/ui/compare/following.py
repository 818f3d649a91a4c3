"""Two pages that scroll together: what corresponds stands at the same height."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer

from reader.ui.page.view import PageView

_GONE_ON = frozenset((QEvent.Type.Wheel, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress))
_USED = _GONE_ON | {QEvent.Type.FocusIn}
_READING_LINE = 0.3  # of the view from its top: the line that is kept beside its like
Passage = tuple[int, int]  # code points
Way = Callable[[int], int]  # from a position in one text to that in the other (code points)


class Following(QObject):
    """The page that was used last leads. Until the ways are known each goes by itself; and what was
    brought into view stays there, however the pages are laid out, until one is used."""

    def __init__(self, old: PageView, new: PageView) -> None:
        super().__init__(new)
        self._old, self._new = old, new
        self._to_new: Way | None = None
        self._to_old: Way | None = None
        self._is_busy = False
        self._held: tuple[Passage, Passage] | None = None
        self.leader = new
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._reveal_held)
        for page in (old, new):
            for part in (page, page.viewport(), page.verticalScrollBar()):
                part.installEventFilter(self)
        old.place.moved.connect(lambda: self._follow(old))
        new.place.moved.connect(lambda: self._follow(new))

    def set_ways(self, to_new: Way | None, to_old: Way | None) -> None:
        """Take the ways between the two texts; None for none. The other page follows at once."""
        self._to_new, self._to_old = to_new, to_old
        if not self.is_holding:
            self._follow(self.leader)

    @property
    def is_holding(self) -> bool:
        """Whether nobody went on since passages were brought into view."""
        return self._held is not None

    def release(self) -> None:
        """Hold nothing in view."""
        self._held = None

    def reveal(self, old: Passage, new: Passage) -> None:
        """Bring a passage of each page into view, side by side."""
        self._held = old, new
        self._reveal_held()

    def _reveal_held(self) -> None:
        if self._held is None:
            return
        old, new = self._held
        self._is_busy = True
        self._old.reveal(*old)
        self._new.reveal(*new)
        self._is_busy = False

    def _follow(self, page: PageView) -> None:
        way = self._to_old if page is self._new else self._to_new
        if self._is_busy or page is not self.leader or way is None:
            return
        other = self._old if page is self._new else self._new
        line = page.navigator.line_at(_READING_LINE)
        if line is None or not len(other.sheet.content.text):
            return
        self._is_busy = True
        if page.place.top <= 0:
            other.go_to(0)
        else:
            position, y = line
            other.navigator.bring(min(way(position), len(other.sheet.content.text)), y)
            other.viewport().update()
        self._is_busy = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.is_holding:
            self._later.start()  # the page is set for its new size by then
        if event.type() in _GONE_ON:
            self.release()
        if event.type() in _USED:
            for page in (self._old, self._new):
                if watched in (page, page.viewport(), page.verticalScrollBar()):
                    self.leader = page
        return False
