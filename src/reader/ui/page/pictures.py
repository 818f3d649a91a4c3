"""Pictures: those of the article that is shown, their sizes, and their pixels for a while.

Bytes are read and pixels made when a picture comes near the view, and no earlier.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from reader.core.document import Picture
from reader.ui.jobs import Courier
from reader.ui.page.decoding import decoded, picture_size

Source = Callable[[str], Picture | None]

_AT_ONCE = 250_000  # pixels: decoded in a few milliseconds; larger pictures on another thread
_KEPT = 64_000_000  # bytes of pixels
_DEPTH = 4  # bytes of one pixel


class Facts(NamedTuple):
    """What is known of a picture; `size` is empty if there is nothing to draw."""

    size: QSize
    is_kept: bool  # its bytes are in the library


class _Made(NamedTuple):
    size: QSize  # asked for; the image is null if the picture is broken
    image: QImage


class Pictures(QObject):
    """Hands out pictures by the SHA-256 of their bytes."""

    arrived = Signal()  # one that was asked for can be painted now

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: Source = lambda _: None
        self._facts: dict[str, Facts] = {}
        self._made: OrderedDict[str, _Made] = OrderedDict()
        self._waiting: dict[str, QSize] = {}
        self._courier: Courier | None = None
        self.at_once = _AT_ONCE  # a picture with no more pixels is decoded when it is asked for
        self._showing = 0  # counts articles: what is decoded for another one is not wanted

    def show(self, source: Source) -> None:
        """Take the pictures of another article from `source`."""
        self._source = source
        self._facts.clear()
        self._made.clear()
        self._waiting.clear()
        self._showing += 1

    def facts(self, picture: str) -> Facts:
        """What is known of a picture; it is read if need be."""
        found = self.known(picture)
        if found is None:
            read = self._source(picture)
            size = picture_size(read.data) if read else QSize(0, 0)
            found = self._facts[picture] = Facts(size, is_kept=read is not None)
        return found

    def known(self, picture: str) -> Facts | None:
        """As `facts`, but nothing is read for it."""
        return self._facts.get(picture) if picture else Facts(QSize(0, 0), is_kept=False)

    @property
    def waiting(self) -> int:
        """How many pictures are being decoded."""
        return len(self._waiting)

    @property
    def held(self) -> int:
        """How many bytes of pixels are kept."""
        return sum(made.image.sizeInBytes() for made in self._made.values())

    def image(self, picture: str, size: QSize) -> QImage | None:
        """The picture in `size` pixels, or as it was last asked for until `arrived` says that this
        is there; None if it never was, a null image if it cannot be read.
        """
        made = self._made.get(picture)
        if made is None or (made.size != size and not made.image.isNull()):
            self._ask(picture, size, self.at_once)
            made = self._made.get(picture)
        if made is None:
            return None
        self._made.move_to_end(picture)
        return made.image

    def prepare(self, sizes: Mapping[str, QSize]) -> None:
        """Have pictures decoded before they come into view, those in view and the nearest first,
        no more than can be kept: else one would drive out another without end.
        """
        room = _KEPT
        for picture, size in sizes.items():
            room -= size.width() * size.height() * _DEPTH
            if room < 0:
                return
            if picture not in self._made and not self.facts(picture).size.isEmpty():
                self._ask(picture, size, at_once=0)

    def _ask(self, picture: str, size: QSize, at_once: int) -> None:
        if picture in self._waiting:
            return
        own = self.facts(picture).size
        read = self._source(picture)
        if read is None:
            self._keep(picture, size, QImage())
        elif own.width() * own.height() <= at_once:
            self._keep(picture, size, decoded(read.data, size))
        else:
            self._waiting[picture] = size
            if self._courier is None:
                self._courier = Courier(self)
            data = read.data
            self._courier.jobs.start(
                lambda _: decoded(data, size),
                done=partial(self._arrive, self._showing, picture),
                failed=_raise,
                progress=lambda done, total, text: None,
            )

    def _arrive(self, showing: int, picture: str, image: QImage) -> None:
        if showing == self._showing:
            self._keep(picture, self._waiting.pop(picture), image)
            self.arrived.emit()

    def _keep(self, picture: str, size: QSize, image: QImage) -> None:
        self._made[picture] = _Made(size, image)
        self._made.move_to_end(picture)
        while self.held > _KEPT and len(self._made) > 1:
            self._made.popitem(last=False)


def _raise(error: BaseException) -> None:
    raise error
