"""How large a slide can be set: as large as the room allows, and never too small for the last row.

A slide that is too long for that is scrolled.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextDocument

from reader.ui.colours import Colours
from reader.ui.present.lettering import Lettering
from reader.ui.present.slides import Slide

# Parts of the screen's height. Read from six screen heights away, a letter should be about a
# fiftieth of it (DIN 19045 asks for x-heights near 1/100 at least); beyond a twelfth, short
# passages would shout.
_LARGEST, _SMALLEST = 1 / 12, 1 / 32
_MIDDLING = 1 / 22  # notes may make a passage as small as this, not smaller
_LINE = 34  # sizes of the type: lines of some 75 letters
_GAP = 0.9  # sizes of the type between passage, themes and notes


class Fitted:
    """A slide set in a room (pixels): its parts, each with its top, and the height of all."""

    def __init__(self, lettering: Lettering) -> None:
        self.lettering = lettering
        gap = round(lettering.size * _GAP)
        self.passage_height = height(lettering.passage)
        top = self.passage_height
        self.themes_top = self.notes_top = 0
        if lettering.themes is not None:
            self.themes_top = top + gap
            top = self.themes_top + height(lettering.themes)
        if lettering.notes is not None:
            self.notes_top = top + gap
            top = self.notes_top + height(lettering.notes)
        self.height = top


def height(document: QTextDocument) -> int:
    """Pixels."""
    return round(document.size().height())


def fit(slide: Slide, colours: Colours, room: QSize, *, is_marked: bool) -> Fitted:
    """The largest setting in which all of a slide fits, what is still hidden as well, so that
    nothing moves when it is told."""
    tall = room.height()

    def at(size: int) -> Fitted:
        width = min(room.width(), _LINE * size)
        return Fitted(Lettering(slide, colours, size, width, is_marked=is_marked))

    least, middling, most = (round(tall * part) for part in (_SMALLEST, _MIDDLING, _LARGEST))
    whole = _largest(least, most, lambda size: at(size).height <= tall)
    if whole < middling:
        alone = _largest(least, middling, lambda size: at(size).passage_height <= tall)
        whole = max(whole, alone)
    return at(whole)


def _largest(least: int, most: int, fits: Callable[[int], bool]) -> int:
    """The largest size from `least` to `most` that `fits`; `least` if none does."""
    while least < most:
        half = (least + most + 1) // 2
        if fits(half):
            least = half
        else:
            most = half - 1
    return least
