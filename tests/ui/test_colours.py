"""Contrast: every text colour on every ground it stands on, computed as WCAG 2 does."""

import pytest

from reader.core.colour import PALETTE, contrast, mix
from reader.ui.colours import PALETTES, Colours

AA = 4.5
GROUNDS = {
    "ink": ("paper", "panel", "card", "track", "tint", "selection"),
    "dim": ("paper", "panel", "card", "track", "tint"),
    "accent": ("paper", "panel", "card", "warning_ground"),
    "on_accent": ("accent",),
    "warning": ("panel", "card", "warning_ground"),
}
PAIRS = [(text, ground) for text, grounds in GROUNDS.items() for ground in grounds]
every_palette = pytest.mark.parametrize("colours", PALETTES.values(), ids=list(PALETTES))


@every_palette
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= AA


@every_palette
@pytest.mark.parametrize("theme", [light for light, _ in PALETTE])
def test_the_article_can_be_read_in_every_wash(colours: Colours, theme: str) -> None:
    assert contrast(colours.ink, colours.washed(theme)) >= AA


@every_palette
@pytest.mark.parametrize("theme", [light for light, _ in PALETTE])
def test_brackets_and_underlines_can_be_seen(colours: Colours, theme: str) -> None:
    assert contrast(colours.theme(theme), colours.paper) >= 2.1  # never the only sign of a theme


GROUNDED = (("removed", "removed_ground"), ("added", "added_ground"))


@every_palette
@pytest.mark.parametrize("theme", [light for light, _ in PALETTE])
@pytest.mark.parametrize(("_", "ground"), GROUNDED)
def test_words_that_differ_can_be_read_also_in_a_wash(
    colours: Colours, theme: str, _: str, ground: str
) -> None:
    traced = mix(getattr(colours, ground), colours.washed(theme), colours.trace)
    assert contrast(colours.ink, traced) >= AA


@every_palette
@pytest.mark.parametrize(("line", "ground"), GROUNDED)
def test_the_line_of_words_that_differ_can_be_seen(
    colours: Colours, line: str, ground: str
) -> None:
    traced = mix(getattr(colours, ground), colours.paper, colours.trace)
    for under in (colours.paper, traced):
        assert contrast(getattr(colours, line), under) >= 3  # WCAG AA for what is no text


def test_the_palettes_are_those_of_the_design() -> None:
    assert (PALETTES["light"].paper, PALETTES["light"].ink) == ("#FBFAF7", "#22201C")
    assert (PALETTES["sepia"].paper, PALETTES["sepia"].ink) == ("#F8F1E3", "#3B2F22")
    assert (PALETTES["dark"].paper, PALETTES["dark"].ink) == ("#1C1B19", "#E6E2D8")
