"""Runs and gaps of a line as WordprocessingML."""

import re
from collections.abc import Callable, Iterable

from markupsafe import Markup

from reader.core.content import SpanKind
from reader.core.direction import is_from_right, runs_from_right
from reader.core.sheet import Gap, Inline, Mark, Marking, Run
from reader.exporters.escaping import NOTHING, fill, joined, safe_link
from reader.exporters.gap_form import dashes, half_line, hint
from reader.exporters.paragraph_looks import CODE
from reader.exporters.shading import ground

# One underline a pattern (ISO/IEC 29500-1, 17.18.99, ST_Underline), the plainest first.
UNDERLINES = (
    "single", "double", "dotted", "dash", "wave", "thick",
    "dotDash", "wavyDouble", "dashLong", "dotDotDash", "dottedHeavy", "wavyHeavy",
)  # fmt: skip
# A second theme on the same words is a frame, as a run has one underline (17.18.2, ST_Border).
_FRAMES = ("single", "double", "dotted", "dashed", "wave", "thick")
_BREAKS = re.compile("([\t\n])")

# What a form adds to a run: the reference of a footnote, and the way to an address.
Reference = Callable[[int], Markup]
Way = Callable[[str], str]


class Runs:
    """Sets lines of one sheet. `reference` writes the sign of a footnote, `way` names the
    relationship that leads to an address."""

    def __init__(self, marking: Marking, reference: Reference, way: Way) -> None:
        self._marking = marking
        self._reference = reference
        self._way = way

    def line(self, inlines: Iterable[Inline]) -> Markup:
        """A line of runs and gaps."""
        return joined([self._run(i) if isinstance(i, Run) else gap(i) for i in inlines])

    def _run(self, run: Run) -> Markup:
        properties = [*_kinds(run), *self.shades(run.marks), *_height(run)]
        styled = fill('<w:rStyle w:val="Aside"/>') if run.is_dim else NOTHING
        sign = self._reference(run.footnote) if run.footnote else NOTHING
        address = safe_link(run.href)
        if not address:
            return text(run.text, styled + joined(properties)) + sign
        inner = text(run.text, fill('<w:rStyle w:val="Hyperlink"/>') + joined(properties))
        link = fill('<w:hyperlink r:id="{}">{}</w:hyperlink>', self._way(address), inner)
        return link + sign

    def shades(self, marks: tuple[Mark, ...]) -> list[Markup]:
        """The properties by which marked words stand out, in the order of the schema."""
        if not marks or self._marking is Marking.NONE:
            return []
        if self._marking is Marking.COLOUR:
            return [fill('<w:shd w:val="clear" w:color="auto" w:fill="{}"/>', ground(marks)[1:])]
        line = UNDERLINES[marks[0].pattern % len(UNDERLINES)]
        shades = [fill('<w:u w:val="{}"/>', line)]
        if len(marks) > 1:
            frame = _FRAMES[marks[1].pattern % len(_FRAMES)]
            shades.append(fill('<w:bdr w:val="{}" w:sz="4" w:space="0" w:color="auto"/>', frame))
        return shades


def text(words: str, properties: Markup = NOTHING) -> Markup:
    """A run of `words` with finished properties; tabs and line feeds become elements."""
    if not words:
        return NOTHING
    if runs_from_right(words):
        properties += Markup("<w:rtl/>")
    inner = joined([_piece(piece) for piece in _BREAKS.split(words) if piece])
    return fill("<w:r><w:rPr>{}</w:rPr>{}</w:r>", properties, inner)


def styled(words: str, style: str) -> Markup:
    """A run with a character style."""
    return text(words, fill('<w:rStyle w:val="{}"/>', style))


def in_language(made: Markup, language: str) -> Markup:
    """Finished runs of another language than that of the document, so that spelling is checked
    in theirs. The language is the last that a run says of itself (17.3.2.28)."""
    name = "bidi" if is_from_right(language) else "val"
    told = fill('<w:lang w:{}="{}"/></w:rPr>', Markup(name), language)
    return Markup(str(made).replace("</w:rPr>", told))


def gap(gap: Gap) -> Markup:
    """A gap: what is given, the line with its number on it, and the hint."""
    number = str(gap.number) if gap.number else ""
    if gap.is_open:
        return styled(gap.answer, "GapOpen") + styled(number, "GapNumber")
    if gap.is_filled:
        answer = text(gap.answer, fill('<w:rStyle w:val="GapAnswer"/>'))
        line = styled(number, "GapNumber") + answer
    elif gap.cells:
        line = text(gap.given) + text(dashes(gap)) + styled(number, "GapNumber")
    else:
        room = half_line(gap)
        on_line = fill('<w:rStyle w:val="GapNumber"/><w:u w:val="single"/>')
        line = text(gap.given) + styled(room, "Gap") + text(number, on_line) + styled(room, "Gap")
    return line + styled(hint(gap), "Aside")


def _piece(piece: str) -> Markup:
    if piece == "\t":
        return Markup("<w:tab/>")
    if piece == "\n":
        return Markup("<w:br/>")
    return fill('<w:t xml:space="preserve">{}</w:t>', piece)


def _kinds(run: Run) -> list[Markup]:
    """How a run is set, in the order in which the schema wants it (17.3.2.28, rPr)."""
    kinds = run.kinds
    found = []
    if SpanKind.CODE in kinds:
        found.append(f'<w:rFonts w:ascii="{CODE}" w:hAnsi="{CODE}" w:cs="{CODE}"/>')
    if SpanKind.STRONG in kinds:
        found.append("<w:b/><w:bCs/>")
    if SpanKind.EMPHASIS in kinds:
        found.append("<w:i/><w:iCs/>")
    if SpanKind.STRIKE in kinds:
        found.append("<w:strike/>")
    return [Markup(said) for said in found]


def _height(run: Run) -> list[Markup]:
    for kind in (SpanKind.SUPERSCRIPT, SpanKind.SUBSCRIPT):
        if kind in run.kinds:
            return [fill('<w:vertAlign w:val="{}"/>', kind.value)]
    return []
