"""Short texts set in a few lines, the last one elided, in their own direction."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from reader.ui.fonts import chrome
from reader.ui.page.document_text import has_mixed_direction


def fits(text: str, width: int, size: int, weight: int) -> bool:
    """Whether `text` needs no more than one line of `width` pixels in the face of panels."""
    return _advance(text, size, weight) <= width


@lru_cache(maxsize=16384)
def _advance(text: str, size: int, weight: int) -> float:
    return QFontMetricsF(_font(size, weight)).horizontalAdvance(text)


@lru_cache(maxsize=1024)
def chrome_lines(text: str, width: int, most: int, size: int, weight: int) -> tuple[str, ...]:
    """`text` in at most `most` lines of `width` pixels, in the face of panels (see `chrome`)."""
    font = _font(size, weight)
    if fits(text, width, size, weight):
        return (text,)
    metrics = QFontMetricsF(font)
    units = text.encode("utf-16-le")  # Qt counts in UTF-16
    lines: list[str] = []
    for start, end in _breaks(text, font, width, most):
        last = len(lines) == most - 1
        piece = units[2 * start : None if last else 2 * end].decode("utf-16-le").strip()
        lines.append(metrics.elidedText(piece, Qt.TextElideMode.ElideRight, width))
    return tuple(lines)


@lru_cache(maxsize=1024)
def fact_lines(facts: tuple[str, ...], width: int, size: int, weight: int) -> tuple[str, ...]:
    """`facts` with dots between them in one line or two: broken between two facts, and with the
    first one elided rather than the others lost.
    """
    if not facts:
        return ()
    # Isolates keep the digits of a date out of an Arabic name beside it.
    mixed = has_mixed_direction("".join(facts))
    whole = [f"\u2068{fact}\u2069" if mixed else fact for fact in facts]
    metrics = QFontMetricsF(_font(size, weight))
    if fits(" · ".join(facts), width, size, weight):
        return (" · ".join(whole),)
    lines = [whole[0]]
    for fact in whole[1:]:
        longer = f"{lines[-1]} · {fact}"
        if len(lines) == 1 and metrics.horizontalAdvance(longer) > width:
            lines.append(fact)
        else:
            lines[-1] = longer
    elide = Qt.TextElideMode.ElideRight
    return tuple(metrics.elidedText(line, elide, width) for line in lines)


def paint_lines(
    painter: QPainter,
    room: QRectF,
    lines: tuple[str, ...],
    font: QFont,
    colour: str,
    pitch: int,
    *,
    rtl: bool = False,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw `lines` from the top of `room`, `pitch` pixels each, on the `side` where they begin;
    with `rtl` they run from right to left, and the sides are turned round.
    """
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(colour))
    direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    painter.setLayoutDirection(direction)
    flags = side | Qt.AlignmentFlag.AlignVCenter
    for number, text in enumerate(lines):
        # Wider than the room by a pixel: what fits by measure must not lose its last letter.
        line = QRectF(room.left(), room.top() + number * pitch, room.width() + 1, pitch)
        painter.drawText(line, flags | Qt.TextFlag.TextDontClip, text)
    painter.restore()


def _breaks(text: str, font: QFont, width: int, most: int) -> list[tuple[int, int]]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[tuple[int, int]] = []
    while len(found) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        found.append((line.textStart(), line.textStart() + line.textLength()))
    layout.endLayout()
    return found


@lru_cache
def _font(size: int, weight: int) -> QFont:
    return chrome(size, weight)
