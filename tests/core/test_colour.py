"""Colours: contrast as WCAG 2.2 defines it, and values that can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.colour import (
    PALETTE,
    contrast,
    is_colour,
    luminance,
    mix,
    on_dark,
    readable,
    rgb,
    unused_colour,
)

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#767676", "#FFFFFF", 4.54),
        ("#FF0000", "#FFFFFF", 4.0),
        ("#0000FF", "#FFFFFF", 8.59),
    ],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


def test_luminance_goes_from_black_to_white() -> None:
    assert luminance("#000000") == 0
    assert luminance("#FFFFFF") == pytest.approx(1)


@pytest.mark.parametrize("text", ["#c8553d", "#C8553D", "#000000"])
def test_six_hex_digits_after_a_hash_are_a_colour(text: str) -> None:
    assert is_colour(text)


@pytest.mark.parametrize("text", ["", "red", "#FFF", "#GGGGGG", "C8553D", "#C8553D\n", "#C8553D00"])
def test_anything_else_is_none(text: str) -> None:
    assert not is_colour(text)


def test_the_palette_has_twelve_pairs_of_different_colours() -> None:
    values = [colour for pair in PALETTE for colour in pair]
    assert len(PALETTE) == 12
    assert all(is_colour(colour) for colour in values)
    assert len(set(values)) == len(values)


@pytest.mark.parametrize(("light", "dark"), PALETTE)
def test_the_dark_partner_is_brighter_and_reads_on_a_dark_page(light: str, dark: str) -> None:
    assert on_dark(light) == on_dark(light.lower()) == dark
    assert luminance(dark) > luminance(light)
    assert contrast(dark, "#1C1B19") >= 4.5


@given(colours)
def test_a_colour_of_ones_own_is_lightened_to_read_on_a_dark_page(colour: str) -> None:
    if colour not in dict(PALETTE):
        assert contrast(on_dark(colour), "#1C1B19") >= 4.5


@given(colours, colours)
def test_a_readable_colour_has_the_contrast_asked_for_on_any_ground(
    colour: str, ground: str
) -> None:
    assert contrast(readable(colour, ground, 4.5), ground) >= 4.5


@given(colours, colours)
def test_a_colour_that_reads_already_stays_as_it_is(colour: str, ground: str) -> None:
    if contrast(colour, ground) >= 4.5:
        assert readable(colour, ground, 4.5) == colour


@given(colours, colours)
def test_mixing_goes_from_one_colour_to_the_other(over: str, under: str) -> None:
    assert mix(over, under, 1) == over
    assert mix(over, under, 0) == under
    for low, middle, high in zip(rgb(over), rgb(mix(over, under, 0.5)), rgb(under), strict=True):
        assert min(low, high) <= middle <= max(low, high)


def test_a_new_theme_gets_the_first_colour_that_is_used_least() -> None:
    lights = [light for light, _ in PALETTE]
    assert unused_colour([]) == lights[0]
    assert unused_colour([lights[0].lower(), "#123456"]) == lights[1]
    assert unused_colour([*lights, lights[0]]) == lights[1]
