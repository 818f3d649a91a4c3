"""Which tables of a page hold data, and which only lay things out."""

import re

from lxml.html import HtmlElement

_DATA_PARTS = ("caption", "col", "colgroup", "tfoot", "thead", "th")
_MANY_ROWS, _MANY_COLUMNS, _MANY_CELLS = 10, 4, 10
_PARTS = ("tbody", "thead", "tfoot", "tr", "td", "th")
_BLOCKS = ("p", "div", "dl")
_CHAPTERS = ("h1", "h2", "h3", "h4", "h5", "h6", "blockquote")  # which a cell of data has not
_STRUCTURE = (*_CHAPTERS, "ul", "ol", "pre")
_MANY_BLOCKS = 2  # in one cell


def is_data_table(table: HtmlElement) -> bool:
    """Whether `table` says so itself, or has the looks of one."""
    if table.tag != "table":
        return False
    if table.get("role") == "presentation" or table.get("datatable") == "0":
        return False
    if table.get("summary") or next(table.iter(*_DATA_PARTS), None) is not None:
        return True
    if next(table.iterdescendants("table"), None) is not None:
        return False
    rows = list(table.iter("tr"))
    columns = max((_columns(row) for row in rows), default=0)
    if len(rows) <= 1 or columns <= 1:
        return False
    return len(rows) >= _MANY_ROWS or columns > _MANY_COLUMNS or len(rows) * columns > _MANY_CELLS


def _columns(row: HtmlElement) -> int:
    return sum(_span(cell) for cell in row.iterchildren("td", "th"))


def _span(cell: HtmlElement) -> int:
    told = cell.get("colspan", "1").strip()
    return min(int(told), 100) if re.fullmatch("[0-9]{1,6}", told) else 1


def unfold_layout(article: HtmlElement) -> None:
    """Make plain divisions of the tables in `article` that only lay things out."""
    for table in list(article.iter("table")):  # the outer first, which what they hold tells of
        if _is_layout(table):
            table.tag = "div"
    for part in list(article.iter(*_PARTS)):
        if next(part.iterancestors("table"), None) is None:
            part.tag = "div"


def _is_layout(table: HtmlElement) -> bool:
    if next(table.iterdescendants("table"), None) is not None:
        return True
    rows = list(table.iter("tr"))
    if next(table.iter("th"), None) is None and (
        max((_columns(row) for row in rows), default=0) <= 1
        or next(table.iterdescendants(*_CHAPTERS), None) is not None
    ):
        return True
    if is_data_table(table):
        return False
    return next(table.iterdescendants(*_STRUCTURE), None) is not None or any(
        sum(1 for _ in cell.iterchildren(*_BLOCKS)) >= _MANY_BLOCKS for cell in table.iter("td")
    )
