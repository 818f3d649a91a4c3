"""Style rules that depend on what is printed: one class a theme, one a width."""

from reader.core.colour import rgb
from reader.core.direction import is_from_right
from reader.core.ids import ThemeId
from reader.core.paper import Paper
from reader.core.sheet import Mark

_STRENGTH = 0.3  # as in exporters.shading; here marks lie over each other by themselves
# Lines that tell themes apart without colour, the plainest first.
_LINES = (
    "underline solid 1px", "underline double 1px", "underline dotted 2px", "underline dashed 1px",
    "underline wavy 1px", "underline solid 3px", "underline overline solid 1px",
    "underline overline dotted 2px", "underline dashed 3px", "underline wavy 2px",
    "underline overline dashed 1px", "underline overline double 1px",
)  # fmt: skip
_SERIF = '"Literata", "Georgia", "Noto Serif", serif'
_SANS = '"Inter", "Verdana", "Noto Sans", sans-serif'


class Looks:
    """Gives classes while parts are written, and then the rules for them."""

    def __init__(self) -> None:
        self._marks: dict[ThemeId, Mark] = {}
        self._widths: set[int] = set()

    def theme(self, mark: Mark) -> str:
        """The class of words marked for a theme, "t0" and so on."""
        self._marks.setdefault(mark.theme_id, mark)
        return f"t{list(self._marks).index(mark.theme_id)}"

    def width(self, share: float) -> str:
        """The class of a column with that share of the width, in whole percents."""
        percent = round(share * 100)
        self._widths.add(percent)
        return f"w{percent}"

    def rules(self) -> str:
        """The rules for every class that was given."""
        told = [_theme_rules(f"t{at}", mark) for at, mark in enumerate(self._marks.values())]
        told += [f".w{percent} {{ width: {percent}%; }}" for percent in sorted(self._widths)]
        return "\n".join(told)


def paper_rules(paper: Paper, language: str) -> str:
    """The page and its type. On a screen type is larger, as it is read from farther away."""
    face = _SANS if paper.face == "Inter" else _SERIF
    end = "left" if is_from_right(language) else "right"
    return (
        f"@page {{ size: {paper.size.width}mm {paper.size.height}mm; margin: {paper.margin}mm;"
        f" margin-{end}: {paper.margin + paper.writing_margin}mm; }}\n"
        f":root {{ --face: {face}; --size: {paper.type_size}pt; --pitch: {paper.spacing};"
        f" --letters: {paper.letter_spacing}em;"
        f" --align: {'justify' if paper.is_justified else 'start'}; }}"
    )


def _theme_rules(name: str, mark: Mark) -> str:
    red, green, blue = rgb(mark.colour)
    line = _LINES[mark.pattern % len(_LINES)]
    return (
        f".colour .{name} {{ background: rgba({red}, {green}, {blue}, {_STRENGTH}); }}\n"
        f".pattern .{name} {{ text-decoration: {line}; }}\n"
        f".hides-{name} .{name} {{ background: none; text-decoration: none; }}"
    )
