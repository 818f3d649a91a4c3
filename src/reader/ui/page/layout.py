"""Lazy layout: lays out only the blocks that are asked for and keeps those used last.

Points are pixels in the whole page: x from the left of the viewport, y from the top of the
header. Positions are UTF-16 units of the document.
"""

from collections import OrderedDict
from collections.abc import Mapping
from random import Random

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
)

from reader.core.content import BlockKind
from reader.ui.page.geometry import unit_at
from reader.ui.page.heights import Heights
from reader.ui.page.laid import Laid
from reader.ui.page.typesetter import Typesetter

_KEPT = 240  # laid blocks; some screens' worth
_SAMPLED = 12  # blocks measured to learn how many characters make a line
_LONG = 120  # characters from which a block tells something about that


class PageLayout(QAbstractTextDocumentLayout):
    """The layout of the page's document; empty until `set_type` is called."""

    foot = 96  # pixels of paper below the last block

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.heights = Heights()
        self.laid_count = 0  # blocks laid out or measured so far, for tests
        self._type: Typesetter | None = None
        self._kept: OrderedDict[int, Laid] = OrderedDict()
        self._owned: set[int] = set()  # blocks whose own layout Qt has asked for
        self._rooms: dict[int, int] = {}  # pixels left free below blocks, for what lies there
        self._left = 0
        self._width = 0

    @property
    def type(self) -> Typesetter:
        """What sets the blocks; there must be some."""
        assert self._type is not None
        return self._type

    def __len__(self) -> int:
        return len(self.heights)

    def clear(self) -> None:
        """Forget all blocks, before the document takes another text."""
        self._type = None
        self._owned.clear()
        self._kept.clear()
        self._rooms.clear()
        self.heights = Heights()

    @property
    def rooms(self) -> Mapping[int, int]:
        """How many pixels are left free below which blocks."""
        return self._rooms

    def set_rooms(self, rooms: Mapping[int, int]) -> None:
        """Leave so many pixels free below these blocks, fewer than none to draw what follows up,
        and none below others."""
        for index in {**self._rooms, **rooms}:
            height = self.type.height(index) + rooms.get(index, 0)
            self.heights.set_measured(index, height)
        self._rooms = dict(rooms)

    def set_type(self, typesetter: Typesetter, *, top: int, left: int, width: int) -> None:
        """Set all blocks anew below `top` pixels of header, in a page `width` pixels wide."""
        self._forget_owned()
        self._type = typesetter
        self._kept.clear()
        self._left, self._width = left, width
        self.heights = Heights(self._estimates(), top)

    def recolour(self, typesetter: Typesetter) -> None:
        """Set the blocks in other colours; the heights stay."""
        self._forget_owned()
        self._type = typesetter
        self._kept.clear()

    def set_place(self, left: int, width: int) -> None:
        """Move the column sideways in a page `width` pixels wide."""
        self._left, self._width = left, width

    def measure(self, index: int) -> None:
        """Make the height of block `index` exact."""
        if not self.heights.is_measured(index):
            self.laid_count += 1
            self.heights.set_measured(index, self.type.height(index) + self._rooms.get(index, 0))

    def laid(self, index: int) -> Laid:
        """Block `index` laid out."""
        found = self._kept.get(index)
        if found is not None:
            self._kept.move_to_end(index)
            return found
        self.laid_count += 1
        found = self.type.lay(index)
        self.heights.set_measured(index, found.height + self._rooms.get(index, 0))
        self._kept[index] = found
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return found

    def line_at(self, y: float, x: float | None = None) -> tuple[Laid, int]:
        """The laid block at `y` and the index of its line there, the nearest in gaps; in a row
        that of the cell at `x`, else the first that is as far down.
        """
        laid = self.laid(self.heights.block_at(y))
        inside = None if x is None else x - self._left
        return laid, laid.line_at(y - self.heights.top_of(laid.index), inside)

    def unit_at(self, point: QPointF) -> int:
        """The document position nearest to `point`."""
        laid, at = self.line_at(point.y(), point.x())
        if not laid.lines:
            return laid.base
        return laid.base + unit_at(laid.lines[at], point.x() - self._left)

    def _estimates(self) -> list[int]:
        """Heights from the number of characters, calibrated on a few blocks of this text."""
        blocks = self.type.content.blocks
        long = [
            index
            for index, block in enumerate(blocks)
            if block.end - block.start > _LONG and block.kind is not BlockKind.ROW
        ]
        sample = Random(3).sample(long, min(_SAMPLED, len(long)))
        width = characters = 0.0
        for index in sample:
            width += self.type.line_widths(index)
            block = blocks[index]
            characters += (block.end - block.start) * self.type.usual_style(index).size
            self.laid_count += 1
        # In multiples of the size of the text; lines are filled to some 96 in the hundred.
        each = width / characters if characters else 0.5
        heights: list[int] = []
        for index, block in enumerate(blocks):
            style = self.type.usual_style(index)
            room = max(1, self.type.column - style.indent - style.outdent) * 0.965
            lines = -(-(block.end - block.start) * each * style.size // room)
            heights.append(style.height(max(1, int(lines))))
        return heights

    def _forget_owned(self) -> None:
        """Let Qt's own layouts be made anew the next time keys need them."""
        for index in self._owned:
            self.document().findBlockByNumber(index).layout().clearLayout()
        self._owned.clear()

    def expose(self, blocks: range) -> None:
        """Make Qt's own layouts of `blocks` true: screen readers ask them where characters are."""
        for index in blocks:
            block = self.document().findBlockByNumber(index)
            block.layout().setPosition(self.blockBoundingRect(block).topLeft())

    # What Qt asks of a layout.

    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]
        return self.unit_at(point) if len(self) else 0

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        index = block.blockNumber()
        if not 0 <= index < len(self):
            return QRectF()
        layout = block.layout()
        if not layout.lineCount():
            self.laid_count += 1
            self.type.lay_owned(index, layout)
            self._owned.add(index)
        self.measure(index)
        top = self.heights.top_of(index)
        return QRectF(self._left, top, self.type.column, self.heights.height(index))

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(0, 0), self.documentSize())

    def documentSize(self) -> QSizeF:
        # No wider than the page, so that Qt never scrolls sideways.
        return QSizeF(self._width, self.heights.total + self.foot if len(self) else 0)

    def pageCount(self) -> int:
        return 1

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """Nothing: `set_type` follows every change of the text."""

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Nothing: the view paints the page itself."""
