"""The body of an OpenDocument text as HTML that the common reader takes."""

import re
from collections.abc import Mapping
from html import escape

from lxml import etree

from reader.importers.odt_lists import OpenLists
from reader.importers.odt_styles import Styles
from reader.importers.office_comments import AT, END, START, Remark
from reader.importers.packed_pictures import address_of
from reader.importers.signs import item_sign, mark_sign, without_signs
from reader.importers.stopping import may_stop
from reader.importers.xml_safe import local_name, text_of

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_MOST_COPIES = 50  # cells that are said to repeat; a row of them to the edge of the sheet is empty
_COPIES_IN_ALL = 50_000
_LONGEST_COPY = 200  # characters
_MOST_SPACES = 1000
_LEFT_OUT = frozenset((
    "tracked-changes", "forms", "sequence-decls", "variable-decls", "user-field-decls",
    "index-title-template", "table-of-content-source", "ruby-text", "script", "event-listeners",
    "table-columns", "table-column", "desc", "title", "bibliography-source", "shapes", "meta",
    "alphabetical-index-source", "illustration-index-source", "table-index-source", "settings",
))  # fmt: skip
_AROUND = {
    "Quote": ("<blockquote><p>", "</p></blockquote>"),
    "Caption": ("<figcaption>", "</figcaption>"),
    "Code": ("<pre>", "</pre>"),
}


class BodyWriter:
    """Writes the elements of a body one after the other; `remarks` are the comments met.

    `formulas` gives the text of the formulas that are parts of their own, by their address.
    """

    def __init__(self, styles: Styles, formulas: Mapping[str, str]) -> None:
        self.remarks: list[Remark] = []
        self._styles = styles
        self._formulas = formulas
        self._out: list[str] = []
        self._after: list[etree._Element] = []  # text boxes in the paragraph that is open
        self._notes: list[tuple[str, etree._Element]] = []
        self._lists = OpenLists(styles)
        self._label = ""  # what the next paragraph begins with
        self._in_code = False
        self._copies = _COPIES_IN_ALL

    def html(self, body: etree._Element) -> str:
        """The HTML of `body`, its notes at the end."""
        self._blocks(body)
        if self._notes:
            self._out.append("<ol>")
            for mark, note in self._notes:
                self._out.append("<li>")
                self._label = f"{mark}." if mark.isalnum() else mark
                self._blocks(note)
                self._out.append("</li>")
            self._out.append("</ol>")
        return "".join(self._out)

    def _blocks(self, parent: etree._Element) -> None:
        for child in parent:
            may_stop()
            name = local_name(child)
            if name in ("p", "h"):
                self._paragraph(child, name)
            elif name == "list":
                self._list(child)
            elif name == "table":
                self._table(child)
            elif name == "frame":
                self._frame(child)
            elif name == "annotation":
                self._annotation(child)
            elif name and name not in _LEFT_OUT:
                self._blocks(child)

    def _paragraph(self, element: etree._Element, name: str) -> None:
        role = self._styles.role(element.get(f"{_TEXT}style-name", ""))
        if name == "h" and role != "Heading1":
            level = element.get(f"{_TEXT}outline-level", "1")
            role = f"Heading{level if re.fullmatch('[1-9]', level) else 1}"
        if role.startswith("Heading"):
            tag = f"h{min(int(role[-1]), 6)}"
            before, after = f"<{tag}>", f"</{tag}>"
        else:
            before, after = _AROUND.get(role, ("<p>", "</p>"))
        self._in_code = role == "Code"
        if self._in_code and self._out and self._out[-1] == "</pre>":
            self._out[-1] = "\n"  # the lines of a listing are paragraphs
        else:
            self._out.append(before)
        if self._label:
            self._out.append(item_sign(self._label))
            self._label = ""
        self._inline(element)
        self._out.append(after)
        self._in_code = False
        boxes, self._after = self._after, []
        for box in boxes:
            self._blocks(box)

    def _inline(self, parent: etree._Element) -> None:
        self._add(parent.text)
        for child in parent:
            self._run(child, local_name(child))
            self._add(child.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._out.append(escape(without_signs(text), quote=False))

    def _run(self, element: etree._Element, name: str) -> None:
        if name == "span":
            tags = self._styles.tags(element.get(f"{_TEXT}style-name", ""))
            self._out += [f"<{tag}>" for tag in tags]
            self._inline(element)
            self._out += [f"</{tag}>" for tag in reversed(tags)]
        elif name == "a":
            self._out.append(f'<a href="{escape(element.get(_HREF, ""))}">')
            self._inline(element)
            self._out.append("</a>")
        elif name == "s":
            count = element.get(f"{_TEXT}c", "1")
            spaces = int(count) if re.fullmatch("[0-9]{1,9}", count) else 1
            self._out.append(" " * min(spaces, _MOST_SPACES))
        elif name in ("tab", "line-break"):
            self._out.append(_BREAKS[name, self._in_code])
        elif name == "note":
            self._note(element)
        elif name == "frame":
            self._frame(element)
        elif name == "annotation":
            self._annotation(element)
        elif name == "annotation-end":
            self._out.append(mark_sign(END + element.get(f"{_OFFICE}name", "")))
        elif name and name not in _LEFT_OUT:
            self._inline(element)

    def _note(self, element: etree._Element) -> None:
        mark, body = (
            next((child for child in element if local_name(child) == wanted), None)
            for wanted in ("note-citation", "note-body")
        )
        label = without_signs(text_of(mark))
        self._out.append(f"<sup>{escape(label)}</sup>")
        if body is not None:
            self._notes.append((label or "•", body))

    def _annotation(self, element: etree._Element) -> None:
        id_ = element.get(f"{_OFFICE}name") or f"unnamed {len(self.remarks)}"
        told = {local_name(child): text_of(child) for child in element}
        lines = [text_of(line) for line in element.iter(f"{_TEXT}p")]
        body = "\n".join(filter(None, lines))
        self.remarks.append(Remark(id_, told.get("creator", ""), body, told.get("date", "")))
        self._out += [mark_sign(START + id_), mark_sign(AT + id_)]

    def _frame(self, frame: etree._Element) -> None:
        """A picture, a formula or a text box; of a picture in several forms the first."""
        told = {local_name(child): text_of(child) for child in frame}
        alt = escape(told.get("desc") or told.get("title", ""))
        for child in frame:
            name, href = local_name(child), child.get(_HREF, "").removeprefix("./")
            if name == "text-box":
                self._after.append(child)
            elif name == "object" and href in self._formulas:
                self._add(self._formulas[href])
            elif name == "image":
                self._out.append(f'<img src="{address_of(href)}" alt="{alt}">')
            else:
                continue
            return

    def _list(self, element: etree._Element) -> None:
        level = self._lists.open(element)
        self._out.append("<ol>" if level.form else "<ul>")
        for item in element:
            if local_name(item) == "list-item":
                self._label = level.label(self._lists.count(item))
                self._out.append("<li>")
                self._blocks(item)
                self._out.append("</li>")
                self._label = ""
            else:  # the head of the list
                self._blocks(item)
        self._out.append("</ol>" if level.form else "</ul>")
        self._lists.close()

    def _table(self, element: etree._Element) -> None:
        self._out.append("<table>")
        self._rows(element)
        self._out.append("</table>")

    def _rows(self, parent: etree._Element, tag: str = "td") -> None:
        for child in parent:
            name = local_name(child)
            if name == "table-row":
                self._out.append("<tr>")
                for cell in child:
                    self._cell(cell, tag)
                self._out.append("</tr>")
            elif name == "table-header-rows":
                self._rows(child, "th")
            elif name in ("table-rows", "table-row-group"):
                self._rows(child, tag)
            elif name == "title":
                self._out.append(f"<caption>{escape(without_signs(text_of(child)))}</caption>")

    def _cell(self, cell: etree._Element, tag: str) -> None:
        if local_name(cell) not in ("table-cell", "covered-table-cell"):
            return
        copies = min(_copies(cell), 1 + self._copies)
        self._copies -= copies - 1
        for _ in range(copies):
            self._out.append(f"<{tag}>")
            if len(cell):
                self._blocks(cell)
            self._out.append(f"</{tag}>")


def _copies(cell: etree._Element) -> int:
    """How often `cell` stands in its row; whatever is long or holds a table stands there once."""
    repeated = cell.get(f"{_TABLE}number-columns-repeated", "1")
    if not re.fullmatch("[0-9]{2,6}|[2-9]", repeated):
        return 1
    is_short = (
        len(text_of(cell)) <= _LONGEST_COPY and next(cell.iter(f"{_TABLE}table"), None) is None
    )
    return min(int(repeated), _MOST_COPIES) if is_short else 1


_BREAKS = {
    ("tab", False): " ",
    ("tab", True): "\t",
    ("line-break", False): "<br>",
    ("line-break", True): "\n",
}
