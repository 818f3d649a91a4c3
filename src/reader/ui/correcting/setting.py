"""How a part of the page is set in a field: the same type, lines, indents, direction and inks."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextLayout

from reader.ui.correcting.parts import Part
from reader.ui.page.document_text import block_text, cell_texts, is_right_to_left
from reader.ui.page.formats import Formats, within
from reader.ui.page.sheet import Sheet
from reader.ui.page.typography import Style

# Where Qt puts the baseline in a line of fixed height, from its top (QTextDocumentLayout).
_BASELINE = 0.8
_CELL = 5  # the narrowest cell to type in, in the size of its text


@dataclass(frozen=True, slots=True)
class SetBlock:
    """One paragraph as the page sets it; runs are in UTF-16 units from its start."""

    text: str
    style: Style
    rtl: bool
    right: bool
    runs: list[QTextLayout.FormatRange]
    gap: int = 0  # pixels from its last line to the first of the next one

    @property
    def left(self) -> int:
        """How far from the left of the column its lines begin or end, in pixels."""
        return self.style.outdent if self.rtl else self.style.indent

    @property
    def far(self) -> int:
        """How far from the right of the column, in pixels."""
        return self.style.indent if self.rtl else self.style.outdent

    @property
    def lift(self) -> float:
        """How much higher its lines stand on the page than Qt would put them, in pixels."""
        return _BASELINE * self.style.pitch - self.style.baseline


def set_blocks(sheet: Sheet, part: Part) -> list[SetBlock]:
    """The paragraphs of a part as they are set on the page."""
    formats = Formats(sheet.content, sheet.offsets, sheet.typography, sheet.inks.link)
    if part.is_cell:
        return [_cell(sheet, part, formats)]
    found: list[SetBlock] = []
    setter = sheet.layout.type
    for index in range(part.first, part.last + 1):
        style, text = setter.style(index), block_text(sheet.content, index)
        rtl = is_right_to_left(text)
        below = setter.style(index + 1).above if index < part.last else 0
        gap = style.below + below
        found.append(SetBlock(text, style, rtl, rtl, formats.of(index, style), gap))
    return found


def place_of(sheet: Sheet, part: Part, blocks: list[SetBlock]) -> QRect:
    """Where the lines of a part stand, set as `blocks`: pixels of the whole page."""
    laid = sheet.layout.laid(part.first)
    top, left = sheet.layout.heights.top_of(part.first), sheet.frame.left
    if part.is_cell:
        cell = laid.cells[part.cell]
        width = round(cell.right - cell.left)
        more = max(0, _CELL * laid.style.size - width)  # to have room to type in
        left += round(cell.left) - (more if blocks[0].right else 0)
        return QRect(left, top + cell.top, width + more, cell.bottom - cell.top)
    last = sheet.layout.laid(part.last)
    bottom = sheet.layout.heights.top_of(part.last) + last.style.above
    bottom += max(1, len(last.lines)) * last.style.pitch
    top += laid.style.above
    inset, far = _insets(blocks)
    return QRect(left + inset, top, sheet.frame.column - inset - far, bottom - top)


def fill(document: QTextDocument, blocks: list[SetBlock]) -> None:
    """Put paragraphs into an empty document."""
    cursor = QTextCursor(document)
    for number, block in enumerate(blocks):
        if number:
            cursor.insertBlock()
        start = cursor.position()
        cursor.setBlockFormat(_block_format(blocks, number))
        cursor.setBlockCharFormat(_char_format(block.style))
        cursor.insertText(block.text, _char_format(block.style))
        end = cursor.position()
        for run in block.runs:
            cursor.setPosition(start + run.start)
            cursor.setPosition(start + run.start + run.length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(run.format)
        cursor.setPosition(end)


def _insets(blocks: list[SetBlock]) -> tuple[int, int]:
    """What all the paragraphs leave free, for markers and bars to be seen beside the field."""
    return min(block.left for block in blocks), min(block.far for block in blocks)


def _cell(sheet: Sheet, part: Part, formats: Formats) -> SetBlock:
    setter = sheet.layout.type
    style = replace(setter.style(part.first), indent=0, outdent=0)
    text = cell_texts(sheet.content, part.first)[part.cell]
    base = setter.base(part.first)
    start, end = (sheet.offsets.to_units(at) - base for at in (part.start, part.end))
    laid = sheet.layout.laid(part.first)
    chosen = laid.layouts[part.cell].textOption()
    rtl = chosen.textDirection() is Qt.LayoutDirection.RightToLeft
    right = bool(chosen.alignment() & Qt.AlignmentFlag.AlignRight)
    return SetBlock(text, style, rtl, right, within(formats.of(part.first, style), start, end))


def _block_format(blocks: list[SetBlock], number: int) -> QTextBlockFormat:
    block, (inset, far) = blocks[number], _insets(blocks)
    fmt = QTextBlockFormat()
    fmt.setLineHeight(block.style.pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    fmt.setLeftMargin(block.left - inset)
    fmt.setRightMargin(block.far - far)
    direction = Qt.LayoutDirection.RightToLeft if block.rtl else Qt.LayoutDirection.LeftToRight
    fmt.setLayoutDirection(direction)
    side = Qt.AlignmentFlag.AlignRight if block.right else Qt.AlignmentFlag.AlignLeft
    fmt.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    beside = blocks[number + 1] if number + 1 < len(blocks) else block
    fmt.setBottomMargin(block.gap + block.lift - beside.lift)
    return fmt


def _char_format(style: Style) -> QTextCharFormat:
    fmt = QTextCharFormat()
    fmt.setFont(style.font)
    return fmt
