"""Runs and gaps of a line as OpenDocument."""

import re
from collections.abc import Callable, Iterable

from markupsafe import Markup

from reader.core.content import SpanKind
from reader.core.sheet import Gap, Inline, Mark, Marking, Run
from reader.exporters.escaping import NOTHING, fill, joined, safe_link
from reader.exporters.gap_form import dashes, half_line, hint
from reader.exporters.odt.automatic import Automatic
from reader.exporters.shading import ground

_PIECES = re.compile("(\t|\n| {2,}|^ )")
_KINDS = {
    SpanKind.STRONG: ' fo:font-weight="bold" style:font-weight-asian="bold"'
    ' style:font-weight-complex="bold"',
    SpanKind.EMPHASIS: ' fo:font-style="italic" style:font-style-asian="italic"'
    ' style:font-style-complex="italic"',
    SpanKind.CODE: ' fo:font-family="&apos;Courier New&apos;"',
    SpanKind.STRIKE: ' style:text-line-through-style="solid"',
    SpanKind.SUPERSCRIPT: ' style:text-position="super 58%"',
    SpanKind.SUBSCRIPT: ' style:text-position="sub 58%"',
}
# Style, type and width of an underline for each pattern, the plainest first.
_UNDERLINES = (
    ("solid", "single", "auto"), ("solid", "double", "auto"), ("dotted", "single", "auto"),
    ("dash", "single", "auto"), ("wave", "single", "auto"), ("solid", "single", "bold"),
    ("dot-dash", "single", "auto"), ("wave", "double", "auto"), ("long-dash", "single", "auto"),
    ("dot-dot-dash", "single", "auto"), ("dotted", "single", "bold"), ("wave", "single", "bold"),
)  # fmt: skip
_FRAMES = ("solid", "double", "dotted", "dashed")  # a second theme on the same words

# Writes the sign of a footnote, and the note itself where it is referred to first.
Reference = Callable[[int], Markup]


class Runs:
    """Sets the lines of one sheet."""

    def __init__(self, marking: Marking, reference: Reference, styles: Automatic) -> None:
        self._marking = marking
        self._reference = reference
        self._styles = styles

    def line(self, inlines: Iterable[Inline]) -> Markup:
        """A line of runs and gaps."""
        return joined([self._run(i) if isinstance(i, Run) else gap(i) for i in inlines])

    def _run(self, run: Run) -> Markup:
        properties = joined([Markup(said) for kind, said in _KINDS.items() if kind in run.kinds])
        properties += self._shades(run.marks)
        made = words(run.text)
        if properties and run.text:
            made = _span(self._styles.text(properties), made)
        if run.is_dim:
            made = _span("Aside", made)
        address = safe_link(run.href)
        if address:
            made = fill('<text:a xlink:type="simple" xlink:href="{}">{}</text:a>', address, made)
        return made + (self._reference(run.footnote) if run.footnote else NOTHING)

    def marked(self, mark: Mark) -> Markup:
        """The name of a theme, marked as its words are."""
        shades = self._shades((mark,))
        return _span(self._styles.text(shades), words(mark.name)) if shades else words(mark.name)

    def _shades(self, marks: tuple[Mark, ...]) -> Markup:
        if not marks or self._marking is Marking.NONE:
            return NOTHING
        if self._marking is Marking.COLOUR:
            return fill(' fo:background-color="{}"', ground(marks))
        line = _UNDERLINES[marks[0].pattern % len(_UNDERLINES)]
        told = ' style:text-underline-style="{}" style:text-underline-type="{}"'
        shades = fill(told + ' style:text-underline-width="{}"', *line)
        if len(marks) > 1:
            frame = _FRAMES[marks[1].pattern % len(_FRAMES)]
            shades += fill(' fo:border="0.75pt {} #1c1b19"', frame)
        return shades


def words(text: str) -> Markup:
    """Plain words; what XML would fold becomes elements."""
    return joined([_piece(piece) for piece in _PIECES.split(text) if piece])


def styled(text: str, style: str) -> Markup:
    """Words in a named style for letters."""
    return _span(style, words(text)) if text else NOTHING


def gap(gap: Gap) -> Markup:
    """A gap: what is given, the line with its number on it, and the hint."""
    number = str(gap.number) if gap.number else ""
    if gap.is_open:
        return styled(gap.answer, "Gap_20_of_20_the_20_partner") + styled(number, "Gap_20_number")
    if gap.is_filled:
        line = styled(number, "Gap_20_number") + styled(gap.answer, "Gap_20_answer")
    elif gap.cells:
        line = words(gap.given + dashes(gap)) + styled(number, "Gap_20_number")
    else:
        room = words(half_line(gap))
        line = words(gap.given) + _span("Gap", room + styled(number, "Gap_20_number") + room)
    return line + styled(hint(gap), "Aside")


def _span(style: str, inner: Markup) -> Markup:
    return fill('<text:span text:style-name="{}">{}</text:span>', style, inner)


def _piece(piece: str) -> Markup:
    if piece == "\t":
        return Markup("<text:tab/>")
    if piece == "\n":
        return Markup("<text:line-break/>")
    if piece.isspace() and piece.strip(" ") == "":
        # One space stands by itself; elements tell how many there are more.
        return fill('<text:s text:c="{}"/>', len(piece)) if len(piece) > 1 else _FIRST_SPACE
    return fill("{}", piece)


_FIRST_SPACE = Markup('<text:s text:c="1"/>')
