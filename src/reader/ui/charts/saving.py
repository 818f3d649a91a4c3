"""Writing a picture to a file: as SVG, as PNG, or its numbers as CSV."""

import csv
import io
from math import sqrt
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from reader.analysis.tables import Table
from reader.core.formulas import harmless
from reader.errors import ReaderError, Refused
from reader.ui.charts.canvas import Canvas

_MARGIN = 16.0  # pixels around a picture
_SCALE = 2.0  # pixels of a PNG to one of the screen: sharp in print
_LONGEST = 32_000  # pixels a side: Qt draws on no larger image
_LARGEST = 60_000_000  # pixels in all: 240 MB while it is drawn


def save(chart: Canvas, path: Path) -> None:
    """Write `chart` to `path`, whose ending says how. Raises Refused for other endings and for a
    PNG that would be too large, ReaderError if the file cannot be written."""
    match path.suffix.casefold():
        case ".svg":
            made = svg(chart)
        case ".png":
            made = png(chart)
        case ".csv":
            made = as_csv(chart.counts())
        case _:
            raise Refused("A picture is saved as .svg, .png or, in numbers, as .csv.")
    try:
        path.write_bytes(made)
    except OSError as error:
        raise ReaderError(f"{path.name} could not be written: {error.strerror}.") from error


def svg(chart: Canvas) -> bytes:
    """The whole picture, also what is not in view, with its words as text."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    frame = _frame(chart)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)  # pixels of a screen to an inch, as SVG has them
    generator.setSize(frame.toAlignedRect().size())
    generator.setViewBox(frame)
    generator.setTitle(chart.title)
    with QPainter(generator) as painter:
        _draw(chart, painter, frame)
    return bytes(buffer.data().data())


def png(chart: Canvas) -> bytes:
    """The whole picture at twice its size on the screen, less if that is too much for an image.
    Raises Refused if it could be drawn only smaller than on the screen."""
    frame = _frame(chart)
    side, area = max(frame.width(), frame.height()), frame.width() * frame.height()
    scale = min(_SCALE, _LONGEST / side, sqrt(_LARGEST / area))
    if scale < 1:
        raise Refused("This picture is too large for a PNG. Save it as SVG, or ask for less.")
    image = QImage(
        int(frame.width() * scale), int(frame.height() * scale), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(scale)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw(chart, painter, frame)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(buffer.data().data())


def as_csv(table: Table) -> bytes:
    """A table in UTF-8 with the mark by which spreadsheets know it. Words that a spreadsheet would
    take for a formula get an apostrophe before them."""
    written = io.StringIO(newline="")
    lines = csv.writer(written)
    lines.writerow(table.columns)
    lines.writerows([harmless(value) for value in row.values] for row in table.rows)
    return written.getvalue().encode("utf-8-sig")


def _frame(chart: Canvas) -> QRectF:
    size = chart.whole if not chart.is_empty else chart.viewport().size().toSizeF()
    return QRectF(0, 0, size.width() + 2 * _MARGIN, size.height() + 2 * _MARGIN)


def _draw(chart: Canvas, painter: QPainter, frame: QRectF) -> None:
    painter.fillRect(frame, QColor(chart.colours.panel))
    painter.translate(_MARGIN, _MARGIN)
    room = frame.size()
    room.setWidth(room.width() - 2 * _MARGIN)
    room.setHeight(room.height() - 2 * _MARGIN)
    chart.draw(painter, room, QPointF())
