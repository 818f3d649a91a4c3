"""Typesetter: turns blocks into lines, to keep or only to count. Positions are UTF-16 units."""

from bisect import bisect_right
from dataclasses import replace

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QTextLayout, QTextLine

from reader.core.content import BlockKind, Content
from reader.ui.offsets import OffsetMap
from reader.ui.page.cells import CellText, SetRow, place, set_row
from reader.ui.page.document_text import (
    block_text,
    cell_texts,
    has_mixed_direction,
    is_right_to_left,
)
from reader.ui.page.formats import Formats, in_font
from reader.ui.page.laid import Laid
from reader.ui.page.lines import broken, option, trimmed
from reader.ui.page.picture_art import guessed_size, size_in_column
from reader.ui.page.pictures import Pictures
from reader.ui.page.tables import Tables
from reader.ui.page.typography import PICTURE_TEXT, Style, Typography

_BEGINNING = 1000  # characters that tell the direction of an article


class Typesetter:
    """Sets the blocks of one content in one typography and column."""

    def __init__(
        self, content: Content, offsets: OffsetMap, typography: Typography, *, column: int,
        link: QColor, pictures: Pictures, title_first: bool = False, title_below: int = 0,
    ) -> None:  # fmt: skip
        self.content = content
        self.column = column
        self._offsets = offsets
        self._typography = typography
        self._title: Style | None = None
        if title_first:
            self._title = replace(typography.title, below=title_below)
        self._formats = Formats(content, offsets, typography, link)
        self._tables = Tables(content, typography, column)
        self._pictures = pictures
        self._from_right = is_right_to_left(content.text[:_BEGINNING])

    def style(self, index: int) -> Style:
        """The style of block `index`."""
        block = self.content.blocks[index]
        if block.kind is BlockKind.PICTURE:
            return self._picture(index, size_in_column(block, self._pictures, self.column))
        if self._is_row(index) and self._tables.of(index).is_small:
            return self._typography.row(small=True, last=not self._is_row(index + 1))
        return self.usual_style(index)

    def usual_style(self, index: int) -> Style:
        """The style of block `index` but for what a look at its table or picture would change."""
        if self._title is not None and index == 0:
            return self._title
        block = self.content.blocks[index]
        if block.kind is BlockKind.PICTURE:
            known = self._pictures.known(block.picture) is not None
            return self.style(index) if known else self._picture(index, guessed_size(self.column))
        return self._typography.style(*self.content.blocks[index : index + 2])

    def base(self, index: int) -> int:
        """The first unit of block `index` in the document."""
        return self._offsets.to_units(self.content.blocks[index].start)

    def is_first_row(self, index: int) -> bool:
        """Whether row `index` begins its table."""
        return self._tables.is_first(index)

    def line_widths(self, index: int) -> float:
        """How wide the lines of block `index`, which is no row, are together, in pixels.

        The layout is thrown away: Qt keeps 48 bytes a character for one that stays.
        """
        layout = QTextLayout(self._text(index), self.style(index).font)
        return sum(line.naturalTextWidth() for line in self._set(layout, index))

    def height(self, index: int) -> int:
        """The exact height of block `index`, in pixels."""
        style = self.style(index)
        if self._is_row(index):
            _, _, cells = self._set_row(index, style, keep=False)
            return style.height((cells[-1].bottom - style.above) // style.pitch)
        if self.content.blocks[index].kind is BlockKind.PICTURE:
            return style.height(1)
        layout = QTextLayout(self._text(index), style.font)
        return style.height(len(self._set(layout, index)))

    def lay(self, index: int) -> Laid:
        """Block `index` laid out to be painted, its glyphs kept as long as it is."""
        text = self._text(index)
        style = self.style(index)
        mixed = has_mixed_direction(text)
        if self._is_row(index):
            rtl = self._tables.of(index).right_to_left
            layouts, lines, cells = self._set_row(index, style, keep=True)
        else:
            rtl = mixed and is_right_to_left(text)
            layout = QTextLayout(text, style.font)
            layout.setCacheEnabled(True)
            lines = trimmed(self._set(layout, index), text, style.above, style.pitch)
            layouts, cells = (layout,), ()
        kind, base = self.content.blocks[index].kind, self.base(index)
        starts = [line.start for line in lines]
        return Laid(index, kind, layouts, lines, style, base, rtl, mixed, starts, cells)

    def lay_owned(self, index: int, layout: QTextLayout) -> None:
        """Lay out a layout that belongs to Qt's own block, which Qt asks when keys are used."""
        style = self.style(index)
        block = self.content.blocks[index]
        units = self._offsets.to_units(block.end) - self.base(index)
        # Without a font its own would be that of the document.
        layout.setFormats([in_font(style.font, units), *self._formats.of(index, style)])
        if not self._is_row(index):
            self._break(layout, style, rtl=is_right_to_left(layout.text()))
            return
        table = self._tables.of(index)
        texts = self._cells(index)
        starts = [cell.start for cell in texts]

        def cell_of(unit: int) -> int:
            return bisect_right(starts, unit) - 1

        columns = table.columns
        layout.setTextOption(option(rtl=table.right_to_left, right=table.right_to_left))
        layout.beginLayout()
        lines = broken(layout, lambda unit: columns[min(cell_of(unit), len(columns) - 1)].width)
        by_cell: list[list[QTextLine]] = [[] for _ in texts]
        for line in lines:
            by_cell[cell_of(line.textStart())].append(line)
        place(by_cell, table, style)
        layout.endLayout()

    def _picture(self, index: int, size: QSize) -> Style:
        indent = self.column - size.width() if self._from_right else 0
        following = self.content.blocks[index + 1] if index + 1 < len(self.content.blocks) else None
        return self._typography.picture(size.width(), size.height(), indent, following)

    def _text(self, index: int) -> str:
        is_picture = self.content.blocks[index].kind is BlockKind.PICTURE
        return PICTURE_TEXT if is_picture else block_text(self.content, index)

    def _is_row(self, index: int) -> bool:
        blocks = self.content.blocks
        return index < len(blocks) and blocks[index].kind is BlockKind.ROW

    def _cells(self, index: int) -> list[CellText]:
        start = self.content.blocks[index].start
        base = self.base(index)
        found: list[CellText] = []
        for text in cell_texts(self.content, index):
            end = start + len(text)
            units = self._offsets.to_units(start) - base, self._offsets.to_units(end) - base
            found.append(CellText(*units, text))
            start = end + 1
        return found

    def _set_row(self, index: int, style: Style, *, keep: bool) -> SetRow:
        table = self._tables.of(index)
        ranges = self._formats.of(index, style)
        return set_row(self._cells(index), table, style, ranges, keep=keep)

    def _set(self, layout: QTextLayout, index: int) -> list[QTextLine]:
        style = self.style(index)
        formats = self._formats.of(index, style)
        if formats:
            layout.setFormats(formats)
        return self._break(layout, style, rtl=is_right_to_left(layout.text()))

    def _break(self, layout: QTextLayout, style: Style, *, rtl: bool) -> list[QTextLine]:
        layout.setTextOption(option(rtl=rtl, right=rtl))
        left = style.outdent if rtl else style.indent
        layout.beginLayout()
        lines = broken(layout, max(1, self.column - style.indent - style.outdent))
        for at, line in enumerate(lines):
            top = style.above + at * style.pitch
            line.setPosition(QPointF(left, top + style.baseline - line.ascent()))
        layout.endLayout()
        return lines
