"""Pictures drawn for tests, and articles with them."""

from hashlib import sha256

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from reader.core.building import ContentBuilder
from reader.core.content import BlockKind, Content
from reader.core.document import Picture

RED = QColor("#c02020")


def encoded(width: int, height: int, kind: str = "PNG", colour: QColor = RED) -> bytes:
    """A picture of one colour."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(colour)
    if colour.alpha() == 255:
        image = image.convertToFormat(QImage.Format.Format_RGB32)
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(device, kind)
    return device.data().data()


class Album:
    """A few pictures; it notes which were asked for."""

    def __init__(self) -> None:
        self.pictures: dict[str, Picture] = {}
        self.asked: list[str] = []

    def add(self, data: bytes) -> str:
        """Keep a picture; its SHA-256."""
        name = sha256(data).hexdigest()
        self.pictures[name] = Picture(name, "image/png", data)
        return name

    def __call__(self, name: str) -> Picture | None:
        self.asked.append(name)
        return self.pictures.get(name)


def illustrated(*pictures: str, alt: str = "A bridge", words: str = "Words before.") -> Content:
    """Each picture between a paragraph of `words` and a caption."""
    builder = ContentBuilder()
    for picture in pictures:
        builder.begin()
        builder.add(words)
        builder.picture(picture, alt)
        builder.begin(BlockKind.CAPTION)
        builder.add("A caption.")
    builder.begin()
    builder.add(words)
    return builder.build()
