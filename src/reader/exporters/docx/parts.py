"""The parts of a sheet as WordprocessingML."""

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
from reader.exporters.docx.paragraphs import (
    AFTER_TABLE,
    BEGINS_PAGE,
    BIDI,
    COUNTED,
    KEPT,
    PARAGRAPHS,
    in_margin,
    list_style,
    paragraph,
    unmarked,
)
from reader.exporters.docx.runs import Runs, styled, text
from reader.exporters.docx.tables import frame, row, table
from reader.exporters.docx.units import twips
from reader.exporters.escaping import NOTHING, fill, joined
from reader.exporters.paragraph_looks import LOOKS
from reader.exporters.picture_room import printed_size, text_width

_LEVELS = 9  # of headings that Word knows
_CARD_HEIGHT = 45  # mm; four rows on a page of A4
_CARD_ROOM = 4  # mm inside a card, so that scissors miss the words

# Puts a picture into the package and writes the drawing of that size (mm).
Draw = Callable[[Picture, float, float, str], Markup]


class Parts:
    """Sets the parts of one sheet one after the other."""

    def __init__(self, sheet: Sheet, runs: Runs, draw: Draw) -> None:
        self._sheet = sheet
        self._runs = runs
        self._draw = draw
        self._begins_page = False
        self._from_right = is_from_right(sheet.language)

    def part(self, part: Part) -> Markup:
        """One part; a page break is kept for the one that follows."""
        match part:
            case Heading():
                return self._heading(part)
            case Paragraph():
                return self.paragraph(part)
            case AnswerLines(count):
                return joined([self._answer_line(at, count) for at in range(count)])
            case Box():
                return self._box(part)
            case Table():
                return self._table(part)
            case Cards():
                return self._cards(part)
            case Legend(marks):
                named = [text(m.name, joined(self._runs.shades((m,)))) for m in marks]
                return self._p("Legend", text("   ").join(named))
            case Fields(labels):
                return self._fields(labels)
            case Figure():
                return self._figure(part)
            case PageBreak():
                self._begins_page = True
                return NOTHING

    def paragraph(self, part: Paragraph) -> Markup:
        """A paragraph with its number or marker."""
        style, lead = PARAGRAPHS[part.style], NOTHING
        is_counted = part.is_counted and self._sheet.paper.line_numbers
        properties = [COUNTED] if is_counted else []
        if part.style is Style.ITEM:
            style = list_style(part)
        if part.number:
            lead = styled(part.number, "ParagraphNumber") + text("\t")
            properties += in_margin(LOOKS[style], is_marked=bool(part.marker))
        if part.marker and not style.startswith("ListBullet"):
            lead += text(part.marker + "\t")
        elif not part.number and not style.startswith("ListBullet"):
            properties += unmarked(LOOKS[style])
        if part.is_kept:
            properties.append(KEPT)
        inner = lead + self._runs.line(part.inlines)
        return self._p(style, inner, *properties, from_right=self._turned(part.inlines))

    def _heading(self, part: Heading) -> Markup:
        level = min(max(part.level, 1), _LEVELS)
        style = "Title" if level == 1 else f"Heading{level}"
        inner = self._runs.line(part.inlines)
        return self._p(style, inner, from_right=self._turned(part.inlines))

    def _answer_line(self, at: int, count: int) -> Markup:
        # Lines of equal indents would be joined, with one border below all of them.
        shifted = fill('<w:ind w:right="{}"/>', at % 2)
        kept = [KEPT] if at + 1 < count else []
        return self._p("AnswerLine", NOTHING, shifted, *kept)

    def _box(self, box: Box) -> Markup:
        first, *rest = box.paragraphs or (Paragraph(()),)
        title = styled(box.title, "BoxTitle") + text("   ") if box.title else NOTHING
        lines = [self._p("BoxText", title + self._runs.line(first.inlines))]
        lines += [self._p("BoxText", self._runs.line(line.inlines)) for line in rest]
        return self._table_of([row([joined(lines)], [self._width()])], [self._width()], "single")

    def _table(self, part: Table) -> Markup:
        widths = [round(share * self._width()) for share in part.widths]
        rows = []
        if part.head:
            head = [self._p("TableText", styled(said, "TableHead")) for said in part.head]
            rows.append(row(head, widths, is_head=True))
        for cells in part.rows:
            lines = [self._runs.line(cell.inlines) for cell in cells]
            rows.append(row([self._p("TableText", line) for line in lines], widths))
        return self._table_of(rows, widths, "single" if part.is_ruled else "nil")

    def _cards(self, part: Cards) -> Markup:
        columns = max(1, part.columns)
        widths = [self._width() // columns] * columns
        rows = []
        for at in range(0, len(part.cards), columns):
            cards = [self._card(card) for card in part.cards[at : at + columns]]
            rows.append(row(cards, widths, tall=twips(_CARD_HEIGHT)))
        return self._table_of(rows, widths, "dashed", twips(_CARD_ROOM))

    def _table_of(
        self, rows: list[Markup], widths: list[int], line: str, room: int = 100
    ) -> Markup:
        # Its first paragraph begins the page for the whole table, where a break came before it.
        return table(rows, widths, frame(line), room, self._from_right) + AFTER_TABLE

    def _card(self, card: Card) -> Markup:
        turned = self._turned(card.inlines)
        label = self._p("CardLabel", text(card.label)) if card.label else NOTHING
        words = self._p("CardText", self._runs.line(card.inlines), from_right=turned)
        source = self._p("CardSource", text(card.source)) if card.source else NOTHING
        return label + words + source

    def _fields(self, labels: tuple[str, ...]) -> Markup:
        """Labels with dotted leaders to fill in; the first has the most room, as names are long."""
        shares = [2] + [1] * (len(labels) - 1)
        whole, at = self._width(), 0
        stops, said = [], []
        for label, share in zip(labels, shares, strict=False):
            at += round(whole * share / sum(shares))
            stops.append(fill('<w:tab w:val="right" w:leader="underscore" w:pos="{}"/>', at))
            said.append(text(f"{label} \t"))
        tabs = fill("<w:tabs>{}</w:tabs>", joined(stops))
        return self._p("Fields", text("  ").join(said), tabs)

    def _figure(self, part: Figure) -> Markup:
        picture = self._sheet.pictures.get(part.hash)
        width, height = printed_size(picture, self._sheet.paper) if picture else (0, 0)
        drawn = self._draw(picture, width, height, part.alt) if picture and width else NOTHING
        if not drawn and not part.alt:
            return NOTHING
        return self._p("Figure", drawn or styled(f"[{part.alt}]", "Aside"))

    def _width(self) -> int:
        return twips(text_width(self._sheet.paper))

    def _turned(self, inlines: tuple[Inline, ...]) -> bool:
        return inlines_from_right(inlines, self._from_right)

    def _p(
        self, style: str, inner: Markup, *properties: Markup, from_right: bool | None = None
    ) -> Markup:
        begins = [BEGINS_PAGE] if self._begins_page else []
        self._begins_page = False
        turned = self._from_right if from_right is None else from_right
        return paragraph(style, inner, *properties, *begins, *([BIDI] if turned else []))
