"""The style sheet: every colour is filled in, and every look that widgets ask for exists."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

import reader.ui
from reader.ui import style
from reader.ui.colours import DARK, LIGHT, PALETTES, Colours

_ASKED = re.compile(r'looking\([^"\n]+"([a-z]+)"\)|label\([^\n]*, "([a-z]+)"[,)]')


@pytest.mark.parametrize("colours", PALETTES.values(), ids=list(PALETTES))
def test_no_name_of_a_colour_is_left_over(colours: Colours) -> None:
    assert "@" not in style.sheet(colours)
    assert colours.accent in style.sheet(colours)


def test_every_look_that_is_asked_for_is_in_the_sheet() -> None:
    asked = set()
    for path in Path(next(iter(reader.ui.__path__))).rglob("*.py"):
        for groups in _ASKED.findall(path.read_text("utf-8")):
            asked.update(filter(None, groups))
    known = set(re.findall(r'look="([a-z]+)"', style.sheet(LIGHT)))
    assert asked - known == set()


def test_the_palette_has_the_roles_that_qt_draws_with() -> None:
    made = style.palette(DARK)
    assert made.color(QPalette.ColorRole.Base) == QColor(DARK.card)
    assert made.color(QPalette.ColorRole.Text) == QColor(DARK.ink)
    dim = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert dim == QColor(DARK.dim)


def test_what_is_worn_already_is_not_put_on_again(qapp: QApplication) -> None:
    style.apply(qapp, LIGHT)
    before = qapp.palette().cacheKey()
    style.apply(qapp, LIGHT)
    assert qapp.palette().cacheKey() == before
    style.apply(qapp, DARK)
    assert qapp.styleSheet() == style.sheet(DARK)
    style.apply(qapp, LIGHT)
