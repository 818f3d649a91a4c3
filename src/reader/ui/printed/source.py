"""A source of printed pages: draws them and finds their letters on a thread of its own.

Nothing here waits: what is not there yet is asked for, and a signal tells when it is. What was
asked for last comes first, for that is where the reader is.
"""

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from reader.core.document import Origin
from reader.errors import ImportFailed, PasswordNeeded
from reader.importers.pdf_file import PdfFile
from reader.ui.printed.letters import Letters, letters_of

_KEPT = 128_000_000  # bytes of pictures; twice what is seen at once on a large screen …
_LEAST = 3  # … but so many pages, as those in view must not drive out one another
_LETTERED = 32  # pages whose letters are kept, about 1 MB each
_WISHES = 24  # more were scrolled past long ago
_MOST_PIXELS = 16_000_000  # of one picture; a larger one is drawn smaller and stretched


class _Wish(NamedTuple):
    """A page to draw `width` pixels wide, or whose letters to find where that is 0."""

    page: int
    width: int


class PageSource(QObject):
    """The pages of one PDF. Made on the thread of the window, as are its signals."""

    opened = Signal()  # `sizes` and `labels` are known
    failed = Signal(str)  # a sentence: it cannot be opened
    locked = Signal(str)  # a sentence: it opens with another password
    drawn = Signal(int)  # a page; its picture is there
    lettered = Signal(int)  # a page; its letters are there
    _came = Signal(object)

    def __init__(
        self,
        data: Callable[[], bytes],
        name: str,
        origins: tuple[Origin, ...],
        password: str = "",
        parent: QObject | None = None,
    ) -> None:
        """Open what `data`, called on another thread, answers; it came from a file `name`."""
        super().__init__(parent)
        self.sizes: list[tuple[float, float]] = []  # points, of every page
        self.labels: list[str] = []  # as the file gives them
        self._origins: dict[int, list[Origin]] = {}
        for origin in origins:
            self._origins.setdefault(origin.page, []).append(origin)
        self._pictures: OrderedDict[int, tuple[int, QImage]] = OrderedDict()
        self._letters: OrderedDict[int, Letters] = OrderedDict()
        self._wishes: list[_Wish] = []
        self._doing: _Wish | None = None
        self._busy, self._closed = True, False
        self._file: PdfFile | None = None
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="printed")
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._worker.submit(self._open, data, name, password)

    def picture(self, page: int, width: int) -> QImage | None:
        """The picture of a page `width` pixels wide, or one of another size until that is drawn;
        None if there is none yet."""
        known = self._pictures.get(page)
        if known is None or known[0] != width:
            self._wish(_Wish(page, width))
        if known is None:
            return None
        self._pictures.move_to_end(page)
        return known[1]

    def letters(self, page: int) -> Letters | None:
        """The letters of a page; None if they are not there yet."""
        known = self._letters.get(page)
        if known is not None:
            self._letters.move_to_end(page)
        elif 0 <= page < len(self.sizes):
            self._wish(_Wish(page, 0))
        return known

    def kept(self) -> int:
        """How many bytes the pictures take that are kept."""
        return sum(picture.sizeInBytes() for _, picture in self._pictures.values())

    def close(self) -> None:
        """Let go of the file as soon as what is under way is done; tell nothing any more."""
        self._wishes.clear()
        self._closed = True
        self._worker.submit(self._let_go)
        self._worker.shutdown(wait=False)

    def _wish(self, wish: _Wish) -> None:
        if wish == self._doing:
            return
        self._wishes = [other for other in self._wishes if other.page != wish.page or
                        bool(other.width) != bool(wish.width)]  # fmt: skip
        self._wishes.append(wish)
        del self._wishes[:-_WISHES]
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or self._closed or not self._wishes or self._file is None:
            return
        self._busy = True
        wish = self._doing = self._wishes.pop()
        self._worker.submit(self._draw if wish.width else self._find, self._file, wish)

    # On the other thread.

    def _open(self, data: Callable[[], bytes], name: str, password: str) -> None:
        try:
            file = PdfFile(data(), name, password)
            sizes, labels = file.sizes(), file.labels()
        except PasswordNeeded as error:
            sentence = str(error)
            self._came.emit(lambda: self.locked.emit(sentence))
        except ImportFailed as error:
            sentence = str(error)
            self._came.emit(lambda: self.failed.emit(sentence))
        else:
            self._file = file
            self._came.emit(lambda: self._opened(sizes, labels))

    def _draw(self, file: PdfFile, wish: _Wish) -> None:
        across, down = self.sizes[wish.page]
        width = wish.width
        height = max(1, round(width * down / max(1.0, across)))
        shrink = min(1.0, (_MOST_PIXELS / (width * height)) ** 0.5)
        wide, tall = max(1, int(width * shrink)), max(1, int(height * shrink))
        pixels = file.draw(wish.page, wide, tall)
        if pixels is None:
            picture = QImage(1, 1, QImage.Format.Format_RGB32)
            picture.fill(Qt.GlobalColor.white)
        else:
            whole = QImage(pixels, wide, tall, wide * 4, QImage.Format.Format_RGB32)
            picture = whole.copy()  # the image must own its pixels
        self._came.emit(lambda: self._keep_picture(wish, picture))

    def _find(self, file: PdfFile, wish: _Wish) -> None:
        glyphs = file.glyphs(wish.page)
        letters = letters_of(wish.page, glyphs, self._origins.get(wish.page, ()))
        self._came.emit(lambda: self._keep_letters(wish.page, letters))

    def _let_go(self) -> None:
        if self._file is not None:
            self._file.close()

    # Back on the thread of the window.

    def _take(self, call: Callable[[], None]) -> None:
        if self._closed:
            return  # what was under way comes too late
        self._busy, self._doing = False, None
        call()
        self._go_on()

    def _opened(self, sizes: list[tuple[float, float]], labels: list[str]) -> None:
        self.sizes, self.labels = sizes, labels
        self.opened.emit()

    def _keep_picture(self, wish: _Wish, picture: QImage) -> None:
        self._pictures[wish.page] = (wish.width, picture)
        self._pictures.move_to_end(wish.page)
        while len(self._pictures) > _LEAST and self.kept() > _KEPT:
            self._pictures.popitem(last=False)
        self.drawn.emit(wish.page)

    def _keep_letters(self, page: int, letters: Letters) -> None:
        self._letters[page] = letters
        while len(self._letters) > _LETTERED:
            self._letters.popitem(last=False)
        self.lettered.emit(page)
