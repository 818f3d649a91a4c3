"""Items: what is painted on a page. Points; `y` counts from the top of the row it is in."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLine

from reader.core.sheet import Gap, Mark, Marking
from reader.ui.paper.faces import DIM, INK, RULE, TWIPS
from reader.ui.paper.gaps import paint_gap
from reader.ui.paper.lettering import paint_text
from reader.ui.paper.patterns import paint_marks
from reader.ui.paper.pictures import PaperPicture
from reader.ui.paper.set_text import SetText

_ROUND = 4  # points
_THIN = 0.6  # points: a hairline that every printer holds


@dataclass(frozen=True, slots=True)
class TextLine:
    """The line at index `at` of a text; its `baseline` in the row."""

    text: SetText
    at: int
    baseline: float
    marking: Marking = Marking.NONE

    @property
    def line(self) -> QTextLine:
        """It as Qt has it, laid out if need be."""
        return self.text.lines[self.at]

    def paint(self, painter: QPainter) -> None:
        """Washes below, then letters, then gaps."""
        size = self.text.look.size
        for stretch, first, last in self.text.within(self.line):
            if stretch.marks and self.marking is not Marking.NONE:
                for left, right in self.text.spans(self.line, first, last):
                    box = QRectF(left, self.baseline - 0.86 * size, right - left, 1.14 * size)
                    paint_marks(painter, box, self.baseline, stretch.marks, self.marking, size)
        painter.save()
        painter.scale(1 / TWIPS, 1 / TWIPS)
        painter.setPen(DIM if self.text.look.is_dim else INK)
        self.line.draw(painter, QPointF(0, self.baseline * TWIPS))
        painter.restore()
        for gap, box in self.gaps():
            paint_gap(painter, gap, box, self.baseline, size)

    def gaps(self) -> list[tuple[Gap, QRectF]]:
        """The gaps in the line that are to be filled in, with their places in the row."""
        if not self.text.has_gaps:  # nothing need be laid out to tell
            return []
        size = self.text.look.size
        return [
            (stretch.gap, QRectF(left, self.baseline - 0.9 * size, right - left, 1.15 * size))
            for stretch, first, last in self.text.within(self.line)
            if stretch.gap is not None and not stretch.gap.is_open
            for left, right in self.text.spans(self.line, first, last)
        ]


@dataclass(frozen=True, slots=True)
class Label:
    """A few words that are no running text."""

    x: float
    baseline: float
    text: str
    font: QFont
    colour: QColor
    from_right: bool = False

    def paint(self, painter: QPainter) -> None:
        """Paint them."""
        at = QPointF(self.x, self.baseline)
        paint_text(painter, at, self.text, self.font, self.colour, from_right=self.from_right)


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""

    x: float
    y: float
    width: float

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        painter.setPen(QPen(RULE, _THIN))
        painter.drawLine(QLineF(self.x, self.y, self.x + self.width, self.y))


@dataclass(frozen=True, slots=True)
class Swatch:
    """How the mark of a theme looks, for a legend."""

    x: float
    y: float
    width: float
    height: float
    mark: Mark
    marking: Marking

    def paint(self, painter: QPainter) -> None:
        """Paint it as it is under words."""
        box = QRectF(self.x, self.y, self.width, self.height)
        size = self.height / 1.14
        marking = Marking.COLOUR if self.marking is Marking.NONE else self.marking
        paint_marks(painter, box, self.y + 0.86 * size, (self.mark,), marking, size)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture in its box."""

    x: float
    y: float
    width: float
    height: float
    picture: PaperPicture

    def paint(self, painter: QPainter) -> None:
        """Paint it."""
        box = QRectF(self.x, self.y, self.width, self.height)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, self.picture.image(painter, box.size()))


Item = TextLine | Label | Rule | Swatch | Drawing


class Edge(StrEnum):
    """How a frame is drawn."""

    ROUND = "round"
    RULED = "ruled"
    CUT = "cut"  # dashed, to cut along


@dataclass(frozen=True, slots=True)
class Framing:
    """The frame around a row. Neighbouring rows with the same `key` share one."""

    key: object
    x: float
    width: float
    edge: Edge


@dataclass(frozen=True, slots=True)
class Framed:
    """A frame at its place on a page."""

    box: QRectF
    edge: Edge

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        pen = QPen(RULE, 0.7)
        if self.edge is Edge.CUT:
            pen.setDashPattern([4, 4])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.edge is Edge.ROUND:
            painter.drawRoundedRect(self.box, _ROUND, _ROUND)
            return
        box = self.box
        for y in (box.top(), box.bottom()):  # all one way, or the dashes of two would fill up
            painter.drawLine(QLineF(box.left(), y, box.right(), y))
        for x in (box.left(), box.right()):
            painter.drawLine(QLineF(x, box.top(), x, box.bottom()))
