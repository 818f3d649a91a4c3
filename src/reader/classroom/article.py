"""The article itself as parts of a sheet: paragraphs, headings, tables, pictures."""

from collections.abc import Iterator, Mapping, Sequence

from reader.classroom.cutting import Cut, Inset
from reader.classroom.excerpt import Pieces
from reader.classroom.marks import Marks
from reader.classroom.passage import ELLIPSIS
from reader.classroom.recipe import Numbers, Recipe
from reader.core.content import Block, BlockKind, Content
from reader.core.document import Picture
from reader.core.sheet import (
    Cell,
    Figure,
    Heading,
    Paragraph,
    Part,
    Run,
    Style,
    Subject,
    Table,
)
from reader.core.snapshot import MarkedDocument

_TOP = 3  # the level on a sheet of the article's own topmost headings
_LOWEST = 6
_WIDEST = 40  # characters: a cell with more breaks its lines, and takes no more of the width
_NARROWEST = 4
_STYLES = {
    BlockKind.PARAGRAPH: Style.BODY,
    BlockKind.QUOTE: Style.QUOTE,
    BlockKind.ITEM: Style.ITEM,
    BlockKind.CODE: Style.CODE,
    BlockKind.CAPTION: Style.CAPTION,
}


def article_parts(
    marked: MarkedDocument,
    recipe: Recipe,
    pieces: Pieces,
    *,
    marks: Marks | None = None,
    insets: Sequence[Inset] = (),
    footnotes: Mapping[int, int] | None = None,
) -> tuple[Part, ...]:
    """The blocks named by `pieces` (see `excerpt.printed`), with "[…]" where one is left out.

    `marks` shows highlights, `insets` stand in place of words, `footnotes` maps the code point
    where a passage ends to the number of its footnote. The runs of a paragraph are its text.
    """
    cut = Cut(marked, marks, insets, footnotes or {})
    maker = _Maker(marked, recipe, cut, pieces)
    parts: list[Part] = []
    for group in _groups(marked.content.blocks, pieces):
        parts += maker.parts(group)
    return tuple(parts)


def pictures(marked: MarkedDocument, parts: Sequence[Part]) -> dict[str, Picture]:
    """The pictures that `parts` show, as far as they came along, by their hashes."""
    wanted = {part.hash for part in parts if isinstance(part, Figure)}
    return {name: picture for name, picture in marked.pictures.items() if name in wanted}


def _groups(blocks: Sequence[Block], pieces: Pieces) -> Iterator[list[int]]:
    """Blocks one by one, the rows of a table together; an empty list where some are left out."""
    rows: list[int] = []
    for piece in pieces:
        is_row = piece is not None and blocks[piece].kind is BlockKind.ROW
        if rows and (not is_row or (piece is not None and blocks[piece].is_heading_row)):
            yield rows
            rows = []
        if piece is None:
            yield []
        elif is_row:
            rows.append(piece)
        else:
            yield [piece]
    if rows:
        yield rows


class _Maker:
    """Makes a part of each block."""

    def __init__(self, marked: MarkedDocument, recipe: Recipe, cut: Cut, pieces: Pieces) -> None:
        self._content = marked.content
        self._id = marked.document.id
        self._is_numbered = recipe.numbers is Numbers.PARAGRAPHS
        self._cut = cut
        blocks = [self._content.blocks[piece] for piece in pieces if piece is not None]
        levels = [block.level for block in blocks if block.kind is BlockKind.HEADING]
        self._top = min(levels, default=1)

    def parts(self, group: list[int]) -> list[Part]:
        """A block, a table, or what stands for those left out."""
        if not group:
            return [Paragraph((Run(ELLIPSIS, is_dim=True),))]
        block = self._content.blocks[group[0]]
        if block.kind is BlockKind.ROW:
            return [self._table(group)]
        if block.kind is BlockKind.PICTURE:
            return [Figure(block.picture, block.alt)]
        if block.start == block.end:
            return []
        inlines = self._cut.inlines(group[0], block.start, block.end)
        if block.kind is BlockKind.HEADING:
            level = min(_LOWEST, _TOP + max(0, block.level - self._top))
            return [Heading(inlines, level, self._subject(block.start))]
        number = str(self._content.paragraph_number(block.start)) if self._counts(block) else ""
        return [
            Paragraph(
                inlines,
                _STYLES[block.kind],
                number=number,
                marker=block.marker,
                level=block.level,
                is_counted=block.is_numbered,
                subject=self._subject(block.start),
            )
        ]

    def _counts(self, block: Block) -> bool:
        return self._is_numbered and block.is_numbered

    def _subject(self, start: int) -> Subject:
        return Subject(self._id, start=start)

    def _table(self, group: list[int]) -> Table:
        """Rows in order; one that names the columns is the head."""
        blocks = self._content.blocks
        rows = [self._row(index) for index in group]
        head: tuple[str, ...] = ()
        if blocks[group[0]].is_heading_row and len(rows) > 1:
            head = tuple(cell_text(cell) for cell in rows.pop(0))
        columns = max(len(head), *(len(row) for row in rows))
        texts = [head, *(tuple(map(cell_text, row)) for row in rows)]
        return Table(
            tuple((*row, *(Cell(),) * (columns - len(row))) for row in rows),
            _widths(texts, columns),
            head=head + ("",) * (columns - len(head)) if head else (),
        )

    def _row(self, index: int) -> tuple[Cell, ...]:
        block = self._content.blocks[index]
        cells, start = [], block.start
        for text in _words(self._content, block).split("\t"):
            inlines = self._cut.inlines(index, start, start + len(text))
            cells.append(Cell(inlines, self._subject(start)))
            start += len(text) + 1
        return tuple(cells)


def cell_text(cell: Cell) -> str:
    """What a cell says."""
    return "".join(part.text if isinstance(part, Run) else part.answer for part in cell.inlines)


def _words(content: Content, block: Block) -> str:
    return content.text[block.start : block.end]


def _widths(rows: Sequence[tuple[str, ...]], columns: int) -> tuple[float, ...]:
    """Shares of the width by the longest cell of each column."""
    longest = [
        max(
            (min(_WIDEST, max(_NARROWEST, len(row[column]))) for row in rows if column < len(row)),
            default=_NARROWEST,
        )
        for column in range(columns)
    ]
    return tuple(length / sum(longest) for length in longest)
