"""Words in pictures: in the room there is, in their own direction, never over one another."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from reader.ui.page.document_text import is_right_to_left

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_GAP = 8.0  # pixels between two labels of an axis


def write(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    ink: str,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """One line in `box`, cut with dots where there is no room for all of it."""
    painter.setFont(font)
    painter.setPen(QColor(ink))
    told = QFontMetricsF(font).elidedText(
        one_line(text), Qt.TextElideMode.ElideRight, box.width() + 0.5
    )
    flags = align | Qt.AlignmentFlag.AlignAbsolute
    way = Qt.TextFlag.TextForceRightToLeft if is_right_to_left(text) else Qt.TextFlag(0)
    painter.drawText(box, int(flags) | int(way) | int(Qt.TextFlag.TextSingleLine), told)


def write_lines(
    painter: QPainter, box: QRectF, lines: Sequence[str], font: QFont, ink: str
) -> None:
    """Lines under one another, in the middle of `box`, at its right side."""
    tall = QFontMetricsF(font).height()
    top = box.center().y() - tall * len(lines) / 2
    for number, told in enumerate(lines):
        row = QRectF(box.left(), top + number * tall, box.width(), tall)
        write(painter, row, told, font, ink, RIGHT)


def in_two(text: str, font: QFont, width: float) -> list[str]:
    """`text` in one line if it fits into `width`, else in two; the second may be too long."""
    metrics = QFontMetricsF(font)
    words = one_line(text).split(" ")
    first: list[str] = []
    while words and metrics.horizontalAdvance(" ".join([*first, words[0]])) <= width:
        first.append(words.pop(0))
    if not first or not words:
        return [one_line(text)]
    return [" ".join(first), " ".join(words)]


def one_line(text: str) -> str:
    """`text` with single spaces for all its white space."""
    return " ".join(text.split())


def apart(labels: Iterable[tuple[float, float]]) -> list[int]:
    """Which labels can stand on an axis with a gap between any two: as many as there is room for,
    from the first on. Each is told by its left and right end, in order of the left ones."""
    kept: list[int] = []
    free = float("-inf")
    for number, (left, right) in enumerate(labels):
        if left >= free:
            kept.append(number)
            free = right + _GAP
    return kept
