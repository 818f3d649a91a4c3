"""Decoding: the bytes of a picture to pixels of the size that is shown; never more than is safe.

Only the kinds named here are read, whatever Qt could read besides: a drawing that is a program,
such as SVG, could refer to other files.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

_KINDS = frozenset((b"png", b"jpeg", b"gif", b"webp", b"bmp"))
_MEMORY = 256  # megabytes that decoding one picture may take
_MOST = 100_000_000  # pixels; the largest cameras make as many


def picture_size(data: bytes) -> QSize:
    """The size of a picture in its own pixels, upright; empty if it cannot be drawn."""
    reader, device = _reader(data)
    size = _upright(reader, reader.size()) if _is_safe(reader) else QSize(0, 0)
    device.close()
    return size


def decoded(data: bytes, size: QSize) -> QImage:
    """The picture scaled to `size`, ready to be painted; a null image if it is broken."""
    reader, device = _reader(data)
    image = QImage()
    if _is_safe(reader):
        reader.setScaledSize(_upright(reader, size))
        image = reader.read()
    device.close()
    if image.isNull():
        return image
    if image.size() != size:  # not every kind can be scaled while it is read
        image = image.scaled(
            size,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    opaque, clear = QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32_Premultiplied
    return image.convertToFormat(clear if image.hasAlphaChannel() else opaque)


def _reader(data: bytes) -> tuple[QImageReader, QBuffer]:
    device = QBuffer()
    device.setData(QByteArray(data))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(_MEMORY)
    reader = QImageReader(device)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)  # a camera says which way it was held
    return reader, device


def _is_safe(reader: QImageReader) -> bool:
    size = reader.size()
    return (
        reader.format().data() in _KINDS
        and not size.isEmpty()
        and size.width() * size.height() <= _MOST
    )


def _upright(reader: QImageReader, size: QSize) -> QSize:
    turned = QImageIOHandler.Transformation.TransformationRotate90
    return size.transposed() if reader.transformation() & turned else size
