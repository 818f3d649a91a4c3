"""The bundled fonts, and the faces that the chrome and the reading page use."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from reader.resources import resource

CHROME = "Inter"
SERIF = "Literata"
CHROME_SIZE = 13  # pixels


@cache
def load_fonts() -> None:
    """Make the bundled fonts known to Qt; once for each program."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def chrome(size: int = CHROME_SIZE, weight: int = 400) -> QFont:
    """The face of panels and controls; `size` in pixels."""
    return _face(CHROME, size, weight)


def serif(size: int, weight: int = 400) -> QFont:
    """The face of quoted passages and titles; `size` in pixels."""
    return _face(SERIF, size, weight)


def _face(family: str, size: int, weight: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
