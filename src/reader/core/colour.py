"""Colours: the palette of themes, its dark values, and contrast as WCAG 2.2 defines it."""

import re
from collections.abc import Iterable

# Twelve pairs (on light pages, on dark pages), apart for the common colour-vision deficiencies.
PALETTE: tuple[tuple[str, str], ...] = (
    ("#C8553D", "#E8846F"),
    ("#D99A2B", "#E5B65E"),
    ("#4C8C5A", "#7FBF8C"),
    ("#2E86AB", "#6BB8D6"),
    ("#7A5AA6", "#AB90D6"),
    ("#B8578C", "#DD8DB8"),
    ("#3C6E71", "#74B3B6"),
    ("#8C6A3F", "#C9A272"),
    ("#5B6BBF", "#98A5EA"),
    ("#A3A533", "#CFD16B"),
    ("#6E7781", "#A9B2BC"),
    ("#8E3B46", "#D07883"),
)
_DARK = dict(PALETTE)
_FORM = re.compile(r"#[0-9A-Fa-f]{6}\Z")


def is_colour(text: str) -> bool:
    """Whether `text` is "#RRGGBB"."""
    return _FORM.match(text) is not None


def unused_colour(taken: Iterable[str]) -> str:
    """The palette colour that `taken` holds least often, the earlier one of equals."""
    counts = {light: 0 for light, _ in PALETTE}
    for colour in taken:
        if colour.upper() in counts:
            counts[colour.upper()] += 1
    return min(counts, key=lambda light: counts[light])


def on_dark(colour: str) -> str:
    """The value of `colour` for dark pages: its palette partner, else lightened to read on them."""
    partner = _DARK.get(colour.upper())
    return partner or readable(colour, "#1C1B19", 4.5)


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of "#RRGGBB", 0 to 255 each."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(over: str, under: str, alpha: float) -> str:
    """`over` laid on `under` with opacity `alpha` (0 to 1)."""
    pairs = zip(rgb(over), rgb(under), strict=True)
    return "#" + "".join(f"{round(a * alpha + b * (1 - alpha)):02X}" for a, b in pairs)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    channels = []
    for value in rgb(colour):
        c = value / 255
        channels.append(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4)
    red, green, blue = channels
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def readable(colour: str, ground: str, ratio: float) -> str:
    """`colour` moved towards black or white only as far as it must be to reach `ratio`."""
    towards = "#FFFFFF" if luminance(ground) < 0.18 else "#000000"
    for step in range(21):
        candidate = mix(towards, colour, step / 20)
        if contrast(candidate, ground) >= ratio:
            return candidate
    return towards
