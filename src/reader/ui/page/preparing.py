"""Preparing: pictures just out of view are decoded, to be there when the reader comes to them."""

from PySide6.QtCore import QSize

from reader.core.content import BlockKind
from reader.ui.page.picture_art import in_pixels, size_in_column
from reader.ui.page.sheet import Sheet

_AHEAD, _BEHIND = 8, 3  # blocks beyond the view


def prepare_pictures(sheet: Sheet, visible: range, ratio: float) -> None:
    """Have the pictures in and near the `visible` blocks decoded for a screen with `ratio` pixels
    to one of ours; those ahead before those behind.
    """
    blocks = sheet.content.blocks
    ahead = range(visible.stop, min(len(blocks), visible.stop + _AHEAD))
    behind = range(max(0, visible.start - _BEHIND), visible.start)
    sizes: dict[str, QSize] = {}
    for index in (*visible, *ahead, *reversed(behind)):
        block = blocks[index]
        if block.kind is BlockKind.PICTURE and block.picture:
            size = size_in_column(block, sheet.pictures, sheet.frame.column)
            sizes[block.picture] = in_pixels(size, ratio)
    sheet.pictures.prepare(sizes)
