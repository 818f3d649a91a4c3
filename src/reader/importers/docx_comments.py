"""Comments in a Word document: what was said, by whom, when, and on which passage."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from lxml import etree

from reader.core.content import Content
from reader.core.document import Comment
from reader.core.text import trim
from reader.importers.signs import mark_sign

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ID = f"{_W}id"
_SIDES = {
    f"{_W}commentRangeStart": "start",
    f"{_W}commentRangeEnd": "end",
    f"{_W}commentReference": "at",
}


def mark_comments(tree: etree._Element) -> None:
    """Put a sign wherever a comment's passage begins or ends in the text of `tree`."""
    for element in list(tree.iter(*_SIDES)):
        sign = mark_sign(f"{_SIDES[element.tag]} {element.get(_ID, '')}")
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


def read_comments(
    tree: etree._Element, content: Content, marks: Sequence[tuple[int, str]]
) -> tuple[Comment, ...]:
    """The comments in `tree`, a `comments.xml`, on their passages in `content`.

    One whose passage is not marked is on the block that refers to it; one that nothing refers to
    is on the first.
    """
    places = {name: at for at, name in reversed(marks)}
    found = []
    for element in tree.iter(f"{_W}comment"):
        body = "\n".join(filter(None, map(_text, element.iter(f"{_W}p"))))
        if body and content.blocks:
            start, end = _passage(element.get(_ID, ""), content, places)
            author = " ".join(element.get(f"{_W}author", "").split())
            found.append(Comment(start, end, author, body, utc_time(element.get(f"{_W}date", ""))))
    return tuple(found)


def _text(paragraph: etree._Element) -> str:
    return "".join(part.text or "" for part in paragraph.iter(f"{_W}t")).strip()


def _passage(id_: str, content: Content, places: Mapping[str, int]) -> tuple[int, int]:
    start, end = places.get(f"start {id_}"), places.get(f"end {id_}")
    if start is not None and end is not None and content.text[start:end].strip():
        return trim(content.text, start, end)
    at = places.get(f"at {id_}", start if start is not None else 0)
    block = content.blocks[content.block_at(at)]
    return block.start, block.end


def utc_time(text: str) -> str:
    """The ISO 8601 time `text` as the library keeps times; "" if it is none.

    Office programs write the time of the author's clock and no zone: it is taken for UTC.
    """
    try:
        time = datetime.fromisoformat(text[:19])
    except ValueError:
        return ""
    return time.replace(tzinfo=UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
