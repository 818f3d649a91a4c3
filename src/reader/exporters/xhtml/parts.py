"""The parts of a sheet as XHTML."""

import re
from collections.abc import Callable, Iterable
from itertools import groupby

from markupsafe import Markup

from reader.core.direction import is_from_right
from reader.core.document import Picture
from reader.core.sheet import (
    AnswerLines,
    Box,
    Card,
    Cards,
    Cell,
    Fields,
    Figure,
    Heading,
    Legend,
    PageBreak,
    Paragraph,
    Part,
    Run,
    Sheet,
    Style,
    Table,
)
from reader.exporters.escaping import NOTHING, fill, joined
from reader.exporters.going_through import hung
from reader.exporters.xhtml.inlines import Lines
from reader.exporters.xhtml.legends import legend
from reader.exporters.xhtml.looks import Looks
from reader.exporters.xhtml.paragraphs import Paragraphs

_LEVELS = 6  # of headings in HTML
_DOT = "·"  # between the words of a word bank, said aside
_TIMES = re.compile(r"\((\d+)×\)")  # behind a word that is needed more than once
_GROUPED = (Style.ITEM, Style.CHOICE)

Address = Callable[[Picture], str]


class Parts:
    """Sets the parts of one sheet. `name` begins the ids of what is in it; `address` tells where a
    picture is, "" if it cannot be shown."""

    def __init__(
        self,
        sheet: Sheet,
        name: str,
        looks: Looks,
        address: Address,
        *,
        is_interactive: bool = False,
        is_book: bool = False,
    ) -> None:
        self._sheet = sheet
        self._name = name
        numbers = [note.number for note in sheet.footnotes]
        self._is_book = is_book
        self._lines = Lines(name, numbers, looks, is_interactive=is_interactive, is_book=is_book)
        self._looks = looks
        self._address = address
        self._is_interactive = is_interactive
        self._paragraphs = Paragraphs(
            name,
            self._lines,
            from_right=is_from_right(sheet.language),
            is_interactive=is_interactive,
        )

    def all(self, parts: Iterable[Part]) -> list[Markup]:
        """Parts in order; items of a list and answers to choose from are set together."""
        made: list[Markup] = []
        for style, group in groupby(parts, _group):
            if style is Style.ITEM:
                made.append(self._paragraphs.items([p for p in group if isinstance(p, Paragraph)]))
            elif style is Style.CHOICE:
                made.append(
                    self._paragraphs.choices([p for p in group if isinstance(p, Paragraph)])
                )
            else:
                made += [self._part(part) for part in group]
        return made

    def _part(self, part: Part) -> Markup:
        match part:
            case Heading(inlines, level):
                tag = Markup(f"h{min(max(level, 1), _LEVELS)}")
                return fill(
                    "<{0}{1}>{2}</{0}>",
                    tag,
                    self._paragraphs.turned(inlines),
                    self._lines.line(inlines),
                )
            case Paragraph():
                return self._paragraphs.one(part)
            case AnswerLines(count):
                return self._answer_lines(count)
            case Box():
                return self._box(part)
            case Table():
                return self._table(part)
            case Cards(cards, columns):
                inner = joined([self._card(card) for card in cards])
                return fill('<div class="cards columns-{}">{}</div>', columns, inner)
            case Legend(marks):
                return legend(marks, self._looks)
            case Fields(labels):
                inner = joined([self._field(label) for label in labels])
                return fill('<p class="fields">{}</p>', inner)
            case Figure():
                return self._figure(part)
            case PageBreak():
                return Markup('<div class="page-break"></div>')

    def notes(self) -> list[Markup]:
        """The footnotes that hang on something, each with a way back to it."""
        kind = Markup(' epub:type="footnote"') if self._is_book else NOTHING
        return [
            fill(
                '<aside class="footnote" role="doc-footnote"{}{} id="{}n{}">'
                '<p><a class="back" role="doc-backlink" href="#{}r{}">{}</a> {}</p></aside>',
                kind,
                self._paragraphs.turned(note.inlines),
                self._name,
                note.number,
                self._name,
                note.number,
                note.number,
                self._lines.line(note.inlines),
            )
            for note in hung(self._sheet)
        ]

    def _answer_lines(self, count: int) -> Markup:
        if self._is_interactive:
            return fill('<textarea rows="{}" aria-label="Your answer"></textarea>', count + 1)
        return Markup('<div class="rule"></div>') * count

    def _box(self, box: Box) -> Markup:
        title = fill('<b class="box-title">{}</b> ', box.title) if box.title else NOTHING
        told = []
        for at, paragraph in enumerate(box.paragraphs):
            lead = NOTHING if at else title
            turned = self._paragraphs.turned(paragraph.inlines)
            told.append(fill("<p{}>{}</p>", turned, lead + self._bank_line(paragraph)))
        return fill('<div class="box">{}</div>', joined(told) or fill("<p>{}</p>", title))

    def _bank_line(self, paragraph: Paragraph) -> Markup:
        """Each word of a bank by itself, with how many gaps need it, so that it can be struck out
        when they have it."""
        runs = [inline for inline in paragraph.inlines if isinstance(inline, Run)]
        is_bank = any(run.is_dim and run.text.strip() == _DOT for run in runs)
        if not (is_bank and self._is_interactive):
            return self._lines.line(paragraph.inlines)
        told = [self._lines.line((run,)) for run in runs]
        return joined(
            [
                said
                if run.is_dim
                else fill('<span class="word" data-times="{}">{}</span>', _times(after), said)
                for run, after, said in zip(runs, [*runs[1:], None], told, strict=True)
            ]
        )

    def _table(self, table: Table) -> Markup:
        columns = [fill('<col class="{}"/>', self._looks.width(share)) for share in table.widths]
        head = joined([fill('<th scope="col">{}</th>', said) for said in table.head])
        top = fill("<thead><tr>{}</tr></thead>", head) if table.head else NOTHING
        rows = [fill("<tr>{}</tr>", joined([self._cell(c) for c in row])) for row in table.rows]
        return fill(
            '<table class="{}"><colgroup>{}</colgroup>{}<tbody>{}</tbody></table>',
            "ruled" if table.is_ruled else "plain",
            joined(columns),
            top,
            joined(rows),
        )

    def _cell(self, cell: Cell) -> Markup:
        return fill(
            "<td{}>{}</td>", self._paragraphs.turned(cell.inlines), self._lines.line(cell.inlines)
        )

    def _card(self, card: Card) -> Markup:
        label = fill('<p class="card-label">{}</p>', card.label) if card.label else NOTHING
        source = fill('<p class="card-source">{}</p>', card.source) if card.source else NOTHING
        said, turned = self._lines.line(card.inlines), self._paragraphs.turned(card.inlines)
        return fill('<div class="card">{}<p{}>{}</p>{}</div>', label, turned, said, source)

    def _field(self, label: str) -> Markup:
        room = '<input type="text"/>' if self._is_interactive else '<span class="fill"></span>'
        return fill("<label>{} {}</label> ", label, Markup(room))

    def _figure(self, figure: Figure) -> Markup:
        picture = self._sheet.pictures.get(figure.hash)
        address = self._address(picture) if picture else ""
        if address:
            inner = fill('<img src="{}" alt="{}"/>', Markup(address), figure.alt)
            return fill('<div class="figure">{}</div>', inner)
        return fill('<p class="caption">[{}]</p>', figure.alt) if figure.alt else NOTHING


def _group(part: Part) -> Style | None:
    return part.style if isinstance(part, Paragraph) and part.style in _GROUPED else None


def _times(after: Run | None) -> str:
    """How often the word of a bank is needed that stands before `after`."""
    found = _TIMES.search(after.text) if after and after.is_dim else None
    return found[1] if found else "1"
