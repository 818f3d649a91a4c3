"""Lettering: a few words painted at a place on a page. Points."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from reader.ui.paper.faces import TWIPS


def paint_text(
    painter: QPainter, at: QPointF, text: str, face: QFont, colour: QColor, *,
    from_right: bool = False,
) -> None:  # fmt: skip
    """Paint `text` in a font of `faces`; `at` is on its baseline, on its left. Signs without a
    direction, such as the dot of "1.", follow `from_right`."""
    if not text:
        return
    # Qt's own drawText would space letters by the resolution of the printer.
    layout = QTextLayout(text, face)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    if from_right:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    painter.save()
    painter.scale(1 / TWIPS, 1 / TWIPS)
    painter.setPen(colour)
    line.draw(painter, at * TWIPS - QPointF(0, line.ascent()))
    painter.restore()
