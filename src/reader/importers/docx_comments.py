"""Comments in a Word document (ECMA-376 part 1, 17.13.4), and signs for where they belong."""

from itertools import islice

from lxml import etree

from reader.importers.office_comments import AT, END, START, Remark
from reader.importers.signs import mark_sign
from reader.importers.stopping import may_stop

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MOST_SIDES = 30_000  # three for each comment; to find the next paragraph may take long
_ID = f"{_W}id"
_SIDES = {
    f"{_W}commentRangeStart": START,
    f"{_W}commentRangeEnd": END,
    f"{_W}commentReference": AT,
}


def mark_comments(tree: etree._Element) -> None:
    """Put a sign wherever a comment's passage begins or ends in the text of `tree`."""
    for element in list(islice(tree.iter(*_SIDES), _MOST_SIDES)):
        may_stop()
        sign = mark_sign(f"{_SIDES[element.tag]}{element.get(_ID, '')}")
        if element.tag == f"{_W}commentReference":
            element.tag, element.text = f"{_W}t", sign
        else:
            _place(element, sign)


def _place(element: etree._Element, sign: str) -> None:
    """Make `element` a run that holds `sign`; between paragraphs, put it into the next of them."""
    deleted = next(element.iterancestors(*_LEFT_OUT), None)
    if deleted is not None:
        element.tail = None
        deleted.addprevious(element)
    parent = element.getparent()
    if parent is None:
        return
    if parent.tag in _BETWEEN:
        paragraph = next(element.itersiblings(f"{_W}p"), None)
        if paragraph is None:
            return
        run = etree.Element(f"{_W}r")
        paragraph.insert(1 if paragraph.find(f"{_W}pPr") is not None else 0, run)
    else:
        run = element
        tail = element.tail
        element.clear()
        element.tag, element.tail = f"{_W}r", tail
    etree.SubElement(run, f"{_W}t").text = sign


_LEFT_OUT = (f"{_W}del", f"{_W}moveFrom")
_BETWEEN = frozenset(_W + name for name in ("body", "tc", "footnote", "endnote", "sdtContent"))


def read_remarks(tree: etree._Element) -> list[Remark]:
    """The comments in `tree`, a `comments.xml`."""
    return [
        Remark(
            id=element.get(_ID, ""),
            author=element.get(f"{_W}author", ""),
            body="\n".join(filter(None, map(_text, element.iter(f"{_W}p")))),
            made=element.get(f"{_W}date", ""),
        )
        for element in tree.iter(f"{_W}comment")
    ]


def _text(paragraph: etree._Element) -> str:
    return "".join(part.text or "" for part in paragraph.iter(f"{_W}t")).strip()
