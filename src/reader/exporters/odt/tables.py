"""Tables in OpenDocument."""

from collections.abc import Sequence

from markupsafe import Markup

from reader.exporters.escaping import NOTHING, fill, joined
from reader.exporters.odt.automatic import Automatic
from reader.exporters.odt.names import written
from reader.exporters.paragraph_looks import RULE

_CARD_HEIGHT = 45  # mm; four rows on a page of A4
_CARD_ROOM = 4  # mm inside a card, so that scissors miss the words
_ROOM = 1.5  # mm inside other cells

# Attributes of a style, and of its properties, that tell on which page something begins.
Begin = tuple[Markup, Markup]


class Tables:
    """Sets the tables of one sheet, each `width` mm wide."""

    def __init__(self, styles: Automatic, width: float, *, from_right: bool) -> None:
        self._styles = styles
        self._width = width
        self._from_right = from_right

    def table(
        self,
        rows: Sequence[Sequence[Markup]],
        shares: Sequence[float],
        line: str,
        begin: Begin,
        head: Sequence[Markup] = (),
    ) -> Markup:
        """A table of finished cells, and a little room below it; `line` is "solid", "dashed" for
        cards, or "none"."""
        is_cards = line == "dashed"
        cell = self._cell_style(line, _CARD_ROOM if is_cards else _ROOM)
        row = self._row_style(_CARD_HEIGHT if is_cards else 0)
        columns = [
            fill('<table:table-column table:style-name="{}"/>', self._column_style(share))
            for share in shares
        ]
        made = [_row(cells, len(shares), row, cell) for cells in rows]
        top = _row(head, len(shares), row, cell) if head else NOTHING
        if head:
            top = fill("<table:table-header-rows>{}</table:table-header-rows>", top)
        return fill(
            '<table:table table:style-name="{}">{}{}{}</table:table><text:p text:style-name="{}"/>',
            self._table_style(begin),
            joined(columns),
            top,
            joined(made),
            written("AfterTable"),
        )

    def _table_style(self, begin: Begin) -> str:
        master, breaks = begin
        mode = Markup(' style:writing-mode="rl-tb"') if self._from_right else NOTHING
        properties = '<style:table-properties style:width="{}mm" table:align="{}"{}{}/>'
        side = "right" if self._from_right else "left"
        inner = fill(properties, f"{self._width:.2f}", side, breaks, mode)
        return self._styles.other("table", inner, master)

    def _column_style(self, share: float) -> str:
        width = f"{share * self._width:.2f}"
        inner = fill('<style:table-column-properties style:column-width="{}mm"/>', width)
        return self._styles.other("table-column", inner)

    def _row_style(self, least: float) -> str:
        height = fill(' style:min-row-height="{}mm"', least) if least else NOTHING
        properties = '<style:table-row-properties fo:keep-together="always"{}/>'
        return self._styles.other("table-row", fill(properties, height))

    def _cell_style(self, line: str, room: float) -> str:
        border = "none" if line == "none" else f"0.5pt {line} {RULE.lower()}"
        properties = '<style:table-cell-properties fo:border="{}" fo:padding="{}mm"/>'
        return self._styles.other("table-cell", fill(properties, border, room))


def _row(cells: Sequence[Markup], columns: int, style: str, cell: str) -> Markup:
    filled = [*cells, *[Markup("<text:p/>")] * (columns - len(cells))]
    told = [
        fill('<table:table-cell table:style-name="{}">{}</table:table-cell>', cell, inner)
        for inner in filled
    ]
    return fill('<table:table-row table:style-name="{}">{}</table:table-row>', style, joined(told))
