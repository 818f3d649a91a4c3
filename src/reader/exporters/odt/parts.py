"""The parts of a sheet as OpenDocument."""

from collections.abc import Callable

from markupsafe import Markup

from reader.core.direction import inlines_from_right, is_from_right
from reader.core.document import Picture
from reader.core.sheet import (
    AnswerLines,
    Box,
    Card,
    Cards,
    Fields,
    Figure,
    Heading,
    Inline,
    Legend,
    PageBreak,
    Paragraph,
    Part,
    Sheet,
    Style,
    Table,
)
from reader.exporters.escaping import NOTHING, fill, joined
from reader.exporters.odt.automatic import Automatic
from reader.exporters.odt.names import is_bullet, look_of, written
from reader.exporters.odt.paragraphs import (
    direction,
    in_margin,
    listed,
    paragraph,
    speech,
    unmarked,
)
from reader.exporters.odt.runs import Runs, styled, words
from reader.exporters.odt.tables import Begin, Tables
from reader.exporters.paragraph_looks import LOOKS
from reader.exporters.picture_room import printed_size, text_width

_LEVELS = 6  # of headings that have a look
_STOP = (
    '<style:tab-stop style:position="{}mm" style:type="right" style:leader-style="solid"'
    ' style:leader-text="_"/>'
)

# Puts a picture into the package and writes its frame of that size (mm).
Draw = Callable[[Picture, float, float, str], Markup]


class Parts:
    """Sets the parts of one sheet; the first begins a page with the head that is `master`'s.
    `language` is that of the document."""

    def __init__(
        self,
        sheet: Sheet,
        master: str,
        language: str,
        runs: Runs,
        styles: Automatic,
        draw: Draw,
    ) -> None:
        self._sheet = sheet
        self._runs = runs
        self._styles = styles
        self._draw = draw
        self._master = master
        self._begins_page = False
        self._from_right = is_from_right(sheet.language)
        self._speech = NOTHING if sheet.language in ("", language) else speech(sheet.language)
        self._tables = Tables(styles, text_width(sheet.paper), from_right=self._from_right)

    def part(self, part: Part) -> Markup:
        """One part; a page break is kept for the one that follows."""
        match part:
            case Heading():
                return self._heading(part)
            case Paragraph():
                return self._paragraph(part)
            case AnswerLines(count):
                return joined([self._answer_line(at, count) for at in range(count)])
            case Box():
                return self._box(part)
            case Table():
                return self._table(part)
            case Cards():
                return self._cards(part)
            case Legend(marks):
                return self._p("Legend", words("   ").join(self._runs.marked(m) for m in marks))
            case Fields(labels):
                return self._fields(labels)
            case Figure():
                return self._figure(part)
            case PageBreak():
                self._begins_page = True
                return NOTHING

    def _heading(self, part: Heading) -> Markup:
        level = min(max(part.level, 1), _LEVELS)
        style = self._style("Title" if level == 1 else f"Heading{level}", part.inlines)
        said = self._runs.line(part.inlines)
        heading = '<text:h text:style-name="{}" text:outline-level="{}">{}</text:h>'
        return fill(heading, style, level, said)

    def _paragraph(self, part: Paragraph) -> Markup:
        look, lead = look_of(part), NOTHING
        if part.number:
            lead = styled(part.number, "Paragraph_20_number") + words("\t")
        is_item = part.style is Style.ITEM and is_bullet(part)
        if part.marker and not is_item:
            lead += words(f"{part.marker}\t")
        kept = Markup(' fo:keep-with-next="always"') if part.is_kept else NOTHING
        counted = part.is_counted and self._sheet.paper.line_numbers
        lines = Markup(' text:number-lines="true"') if counted else NOTHING
        margin, stop = (NOTHING, NOTHING)
        if not part.number and not part.marker:
            margin = unmarked(LOOKS[look])
        if part.number:
            margin, stop = in_margin(LOOKS[look], is_marked=bool(part.marker))
        style = self._style(look, part.inlines, kept + lines + margin, stop)
        made = paragraph(style, lead + self._runs.line(part.inlines))
        return listed(made, part.level) if is_item else made

    def _answer_line(self, at: int, count: int) -> Markup:
        # Lines that are set alike would be joined, with one border below all of them.
        shifted = fill(' fo:margin-right="0.0{}mm"', at % 2)
        kept = Markup(' fo:keep-with-next="always"') if at + 1 < count else NOTHING
        return self._p("AnswerLine", NOTHING, (), shifted + kept)

    def _box(self, box: Box) -> Markup:
        begin = self._begin()
        first, *rest = box.paragraphs or (Paragraph(()),)
        title = styled(box.title, "Box_20_title") + words("   ") if box.title else NOTHING
        lines = [self._p("BoxText", title + self._runs.line(first.inlines), first.inlines)]
        lines += [self._p("BoxText", self._runs.line(p.inlines), p.inlines) for p in rest]
        return self._tables.table([[joined(lines)]], (1,), "solid", begin)

    def _table(self, part: Table) -> Markup:
        begin = self._begin()
        head = [self._p("TableText", styled(said, "Table_20_head")) for said in part.head]
        rows = [
            [self._p("TableText", self._runs.line(c.inlines), c.inlines) for c in row]
            for row in part.rows
        ]
        line = "solid" if part.is_ruled else "none"
        return self._tables.table(rows, part.widths, line, begin, head)

    def _cards(self, part: Cards) -> Markup:
        begin, columns = self._begin(), max(1, part.columns)
        cards = [self._card(card) for card in part.cards]
        rows = [cards[at : at + columns] for at in range(0, len(cards), columns)]
        return self._tables.table(rows, (1 / columns,) * columns, "dashed", begin)

    def _card(self, card: Card) -> Markup:
        label = self._p("CardLabel", words(card.label)) if card.label else NOTHING
        said = self._p("CardText", self._runs.line(card.inlines), card.inlines)
        source = self._p("CardSource", words(card.source)) if card.source else NOTHING
        return label + said + source

    def _fields(self, labels: tuple[str, ...]) -> Markup:
        """Labels with lines to fill in; the first has the most room, as names are long."""
        shares = [2] + [1] * (len(labels) - 1)
        whole, at = text_width(self._sheet.paper), 0.0
        stops, said = [], []
        for label, share in zip(labels, shares, strict=False):
            at += whole * share / sum(shares)
            stops.append(fill(_STOP, f"{at:.2f}"))
            said.append(words(f"{label} \t"))
        tabs = fill("<style:tab-stops>{}</style:tab-stops>", joined(stops))
        return self._p("Fields", words("  ").join(said), (), NOTHING, tabs)

    def _figure(self, part: Figure) -> Markup:
        picture = self._sheet.pictures.get(part.hash)
        width, height = printed_size(picture, self._sheet.paper) if picture else (0, 0)
        drawn = self._draw(picture, width, height, part.alt) if picture and width else NOTHING
        if not drawn and not part.alt:
            return NOTHING
        return self._p("Figure", drawn or styled(f"[{part.alt}]", "Aside"))

    def _begin(self) -> Begin:
        """How the next paragraph or table begins: on a page of its own, or with a new sheet."""
        master = fill(' style:master-page-name="{}"', self._master) if self._master else NOTHING
        breaks = self._begins_page and not self._master
        self._master, self._begins_page = "", False
        return master, Markup(' fo:break-before="page"') if breaks else NOTHING

    def _p(
        self,
        look_id: str,
        said: Markup,
        inlines: tuple[Inline, ...] = (),
        attributes: Markup = NOTHING,
        inner: Markup = NOTHING,
    ) -> Markup:
        return paragraph(self._style(look_id, inlines, attributes, inner), said)

    def _style(
        self,
        look_id: str,
        inlines: tuple[Inline, ...],
        attributes: Markup = NOTHING,
        inner: Markup = NOTHING,
    ) -> str:
        master, breaks = self._begin()
        turned = inlines_from_right(inlines, self._from_right)
        told = attributes + breaks + direction(turned, self._from_right)
        properties = "<style:paragraph-properties{}>{}</style:paragraph-properties>"
        made = fill(properties, told, inner) if told or inner else NOTHING
        return self._styles.paragraph(written(look_id), made + self._speech, master)
