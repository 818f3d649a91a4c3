"""Inks: whatever lies under it, the text can be read."""

import pytest
from PySide6.QtGui import QColor

from reader.core.colour import PALETTE, contrast, mix
from reader.core.ids import ThemeId
from reader.core.theme import Theme, ThemeTree
from reader.ui.colours import PALETTES
from reader.ui.page.inks import Inks
from tests.ui.page.making import content, mark

WORDS = content("Some words.")
THEMES = ThemeTree([Theme(ThemeId(light), light, light, 0) for light, _ in PALETTE])


def on_paper(inks: Inks, wash: QColor) -> str:
    return mix(wash.name(), inks.colours.paper, wash.alphaF())


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("theme", [light for light, _ in PALETTE])
def test_text_reads_on_every_wash(palette: str, theme: str) -> None:
    inks = Inks(PALETTES[palette], THEMES)
    themed = mark(WORDS.text, 0, 4, themes=[theme])
    for chosen in (False, True):
        wash = on_paper(inks, inks.wash(themed, chosen=chosen))
        assert contrast(inks.ink.name(), wash) >= 4.5
    for ink in (inks.link, inks.caption):
        assert contrast(ink.name(), on_paper(inks, inks.wash(themed, chosen=False))) >= 4.5


@pytest.mark.parametrize("palette", PALETTES)
def test_text_reads_on_every_other_ground(palette: str) -> None:
    inks = Inks(PALETTES[palette], THEMES)
    neutral = on_paper(inks, inks.wash(mark(WORDS.text, 0, 4, themes=[]), chosen=True))
    for ground in (inks.selection.name(), inks.found.name(), inks.found_now.name(), neutral):
        assert contrast(inks.ink.name(), ground) >= 4.5
    assert contrast(inks.dim.name(), inks.paper.name()) >= 4.5


def test_a_theme_that_is_gone_is_drawn_and_not_named() -> None:
    inks = Inks(PALETTES["light"], THEMES)
    gone = mark(WORDS.text, 0, 4, themes=["gone"])
    assert inks.of_mark(gone) == inks.dim
    assert inks.names(gone) == "No theme"
