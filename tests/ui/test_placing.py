"""What floats stands below its words, above where there is no room, and always inside."""

from PySide6.QtCore import QPoint, QRect, QSize

from reader.ui.placing import beside

AREA = QRect(0, 0, 800, 600)
SIZE = QSize(400, 160)


def test_it_stands_centred_below() -> None:
    assert beside(QRect(300, 100, 200, 30), AREA, SIZE) == QPoint(199, 140)


def test_it_goes_above_near_the_bottom() -> None:
    assert beside(QRect(300, 500, 200, 30), AREA, SIZE).y() == 500 - 10 - 160


def test_it_stays_inside_at_the_sides() -> None:
    assert beside(QRect(0, 100, 20, 30), AREA, SIZE).x() == 8
    assert beside(QRect(780, 100, 20, 30), AREA, SIZE).x() == 800 - 8 - 400


def test_it_covers_long_passages_rather_than_leave_the_area() -> None:
    at = beside(QRect(0, -200, 800, 1000), AREA, SIZE)
    assert AREA.contains(QRect(at, SIZE))
