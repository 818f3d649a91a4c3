"""Tables in WordprocessingML."""

from collections.abc import Sequence

from markupsafe import Markup

from reader.exporters.escaping import NOTHING, fill, joined

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_LINE = "8C8C8C"  # grey lines, so that words come first
_ROOM_ABOVE = 60  # twips; 1 mm over and under the words


def table(
    rows: Sequence[Markup], widths: Sequence[int], borders: Markup, room: int, from_right: bool
) -> Markup:
    """A table of finished rows; `widths` and the `room` beside the words in twips."""
    grid = joined([fill('<w:gridCol w:w="{}"/>', width) for width in widths])
    turned = Markup("<w:bidiVisual/>") if from_right else NOTHING
    margins = fill(
        '<w:tblCellMar><w:top w:w="{0}" w:type="dxa"/><w:left w:w="{1}" w:type="dxa"/>'
        '<w:bottom w:w="{0}" w:type="dxa"/><w:right w:w="{1}" w:type="dxa"/></w:tblCellMar>',
        max(_ROOM_ABOVE, room // 2),
        room,
    )
    properties = fill(
        '{}<w:tblW w:w="{}" w:type="dxa"/><w:tblInd w:w="{}" w:type="dxa"/>{}'
        '<w:tblLayout w:type="fixed"/>{}',
        turned,
        sum(widths),
        room,  # Word puts the words of a table, not its edge, at the margin
        borders,
        margins,
    )
    return fill(
        "<w:tbl><w:tblPr>{}</w:tblPr><w:tblGrid>{}</w:tblGrid>{}</w:tbl>",
        properties,
        grid,
        joined(list(rows)),
    )


def row(
    cells: Sequence[Markup], widths: Sequence[int], *, is_head: bool = False, tall: int = 0
) -> Markup:
    """A row that stays on one page; missing cells are empty. `tall` is the least height, twips."""
    height = fill('<w:trHeight w:val="{}" w:hRule="atLeast"/>', tall) if tall else NOTHING
    again = Markup("<w:tblHeader/>") if is_head else NOTHING
    filled = [*cells, *[Markup("<w:p/>")] * (len(widths) - len(cells))]
    inner = [_cell(cell, width) for cell, width in zip(filled, widths, strict=False)]
    properties = Markup("<w:cantSplit/>") + height + again
    return fill("<w:tr><w:trPr>{}</w:trPr>{}</w:tr>", properties, joined(inner))


def frame(line: str) -> Markup:
    """Borders on all sides: "single", "dashed" or "nil"."""
    sides = [
        fill('<w:{} w:val="{}" w:sz="6" w:space="0" w:color="{}"/>', side, line, _LINE)
        for side in _SIDES
    ]
    return fill("<w:tblBorders>{}</w:tblBorders>", joined(sides))


def _cell(inner: Markup, width: int) -> Markup:
    shape = fill('<w:tcW w:w="{}" w:type="dxa"/>', width)
    return fill("<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>", shape, inner)
