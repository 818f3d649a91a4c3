"""Picture art: how a picture is painted at its place. Pixels."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QTransform

from reader.core.content import Block
from reader.ui.page.inks import Inks
from reader.ui.page.pictures import Pictures
from reader.ui.page.placeholder import (
    NOT_KEPT,
    UNREADABLE,
    paint_placeholder,
    placeholder_height,
)
from reader.ui.page.shapes import rounded

RADIUS = 4
_TALLEST = 4000  # a strip that is taller is shown narrower
_MOST_PIXELS = 5_000_000  # of one picture on the screen; a view of them must fit what is kept
_GUESS = 0.6  # of the column: the height of a picture that was not looked at
_BEHIND = QColor("#FFFFFF")  # a drawing with a clear ground was made for white paper


def guessed_size(column: int) -> QSize:
    """A size for a picture that is far from view."""
    return QSize(column, round(_GUESS * column))


def size_in_column(block: Block, pictures: Pictures, column: int) -> QSize:
    """The size of a picture's place: its own, or scaled down to the column, never up."""
    own = pictures.facts(block.picture).size
    if own.isEmpty():
        return QSize(column, placeholder_height(block.alt, column))
    scale = min(1.0, column / own.width(), _TALLEST / own.height())
    return QSize(max(1, round(own.width() * scale)), max(1, round(own.height() * scale)))


def paint_picture(
    painter: QPainter, box: QRectF, block: Block, pictures: Pictures, inks: Inks
) -> None:
    """Paint the picture of `block` in `box`, an empty box until it is decoded, or the words that
    stand for it.
    """
    facts = pictures.facts(block.picture)
    if facts.size.isEmpty():
        why = UNREADABLE if facts.is_kept else NOT_KEPT
        paint_placeholder(painter, box, block.alt, why, inks)
        return
    image = pictures.image(
        block.picture, in_pixels(box.toRect().size(), painter.device().devicePixelRatio())
    )
    if image is None:
        painter.fillPath(rounded(box, RADIUS), inks.code_ground)
    elif image.isNull():
        paint_placeholder(painter, box, block.alt, UNREADABLE, inks)
    else:
        _paint_image(painter, box, image, inks.line)


def in_pixels(size: QSize, ratio: float) -> QSize:
    """A size on a screen with so many pixels to one of ours, or what of it can be afforded."""
    area = size.width() * size.height() * ratio**2
    ratio *= min(1.0, (_MOST_PIXELS / max(1.0, area)) ** 0.5)
    return QSize(max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio)))


def _paint_image(painter: QPainter, box: QRectF, image: QImage, line: QColor) -> None:
    outline = rounded(box, RADIUS)
    if image.hasAlphaChannel():
        painter.fillPath(outline, _BEHIND)
    brush = QBrush(image)
    place = QTransform.fromTranslate(box.left(), box.top())
    brush.setTransform(place.scale(box.width() / image.width(), box.height() / image.height()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillPath(outline, brush)
    painter.setPen(QPen(line, 1))
    painter.drawPath(rounded(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS))
    painter.restore()
