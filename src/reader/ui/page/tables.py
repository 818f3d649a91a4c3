"""Tab stops that line up the cells of a table, which is a run of rows with tabs between cells."""

from PySide6.QtGui import QFontMetricsF, QTextOption

from reader.core.content import BlockKind, Content
from reader.ui.page.typography import Style

_GAP = 1.1  # between two columns, in the size of the text
_ROWS = 200  # rows looked at to learn how wide the columns are


class TabStops:
    """Finds, once for each table, where its columns begin."""

    def __init__(self, content: Content, column: int) -> None:
        self._content = content
        self._column = column
        self._first: dict[int, int] = {}  # of the table each row seen is in
        self._tables: dict[int, list[QTextOption.Tab]] = {}

    def of(self, index: int, style: Style) -> list[QTextOption.Tab]:
        """The stops of block `index`; none if it is no row of a table."""
        if not self._is_row(index):
            return []
        first = self._first_row(index)
        if first not in self._tables:
            self._tables[first] = self._measure(first, style)
        return self._tables[first]

    def is_first(self, index: int) -> bool:
        """Whether row `index` begins its table."""
        return self._first_row(index) == index

    def _first_row(self, index: int) -> int:
        first = index
        while self._is_row(first - 1) and first not in self._first:
            first -= 1
        self._first[index] = self._first.get(first, first)
        return self._first[index]

    def _is_row(self, index: int) -> bool:
        blocks = self._content.blocks
        return 0 <= index < len(blocks) and blocks[index].kind is BlockKind.ROW

    def _measure(self, first: int, style: Style) -> list[QTextOption.Tab]:
        metrics = QFontMetricsF(style.font)
        widths: list[float] = []
        index = first
        while self._is_row(index) and index < first + _ROWS:
            block = self._content.blocks[index]
            for at, cell in enumerate(self._content.text[block.start : block.end].split("\t")):
                width = metrics.horizontalAdvance(cell)
                if at == len(widths):
                    widths.append(width)
                widths[at] = max(widths[at], width)
            index += 1
        gap = _GAP * style.size
        room = self._column - style.indent - style.outdent - gap * (len(widths) - 1)
        scale = min(1.0, room / max(1.0, sum(widths)))
        stops: list[QTextOption.Tab] = []
        at_x = 0.0
        for width in widths[:-1]:
            at_x += width * scale + gap
            stops.append(QTextOption.Tab(at_x, QTextOption.TabType.LeftTab))
        return stops
