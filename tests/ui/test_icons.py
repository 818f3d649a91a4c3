"""Icons: drawn in the colour asked for, sharp on every screen."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from reader.ui.icons import icon, pixmap


def inks(name: str, colour: str) -> set[str]:
    drawn = pixmap(name, colour, 16, 2.0).toImage()
    return {
        drawn.pixelColor(x, y).name()
        for x in range(drawn.width())
        for y in range(drawn.height())
        if drawn.pixelColor(x, y).alpha() == 255
    }


def test_an_icon_has_the_colour_asked_for(qapp: QApplication) -> None:
    assert inks("x", "#2F5D8A") == {QColor("#2F5D8A").name()}


def test_it_is_drawn_anew_for_fine_screens(qapp: QApplication) -> None:
    assert pixmap("x", "#000000", 18, 2.0).size() == QSize(36, 36)
    assert pixmap("x", "#000000", 18, 2.0).deviceIndependentSize().toSize() == QSize(18, 18)


def test_one_drawing_is_kept(qapp: QApplication) -> None:
    assert icon("x", "#000000", 18) is icon("x", "#000000", 18)
