"""One chapter of an e-book as HTML that the common reader takes: headings, pages, pictures."""

from collections.abc import Sequence

from lxml import etree

from reader.importers.archive import resolve
from reader.importers.epub_package import Entry
from reader.importers.packed_pictures import address_of
from reader.importers.signs import has_signs, page_sign, without_signs
from reader.importers.xml_safe import local_name, text_of

_OPS = "{http://www.idpf.org/2007/ops}type"
_HREF = "{http://www.w3.org/1999/xlink}href"
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_LINES = frozenset(("p", "div"))
_ARROWS = "↩↵⏎←↑⤴^\ufe0e\ufe0f[]() "
_MOST_HEADINGS = 500  # in one chapter; each may have to look through all before it
_DROPPED = ("head", "script", "style", "template")


def chapter_html(root: etree._Element, path: str, contents: Sequence[Entry]) -> str:
    """The HTML of the chapter `root`, which is the part `path`, with its headings.

    `contents` are the lines of the table of contents that lead into it: they make the headings of
    a chapter that has none of its own. `root` is changed.
    """
    etree.strip_elements(root, *_DROPPED, with_tail=False)
    for element in list(root.iter(etree.Element)):
        _adapt(element, path)
    for drawing in list(filter(_is_whole_drawing, root.iter(etree.Element))):
        _show_images(drawing, path)
    body = root.find("body")
    body = root if body is None else body
    if not any(local_name(element) in _HEADINGS for element in body.iter()):
        _add_headings(body, contents)
    return str(etree.tostring(body, encoding="unicode", method="html"))


def _adapt(element: etree._Element, path: str) -> None:
    if element.text and has_signs(element.text):
        element.text = without_signs(element.text)
    if element.tail and has_signs(element.tail):
        element.tail = without_signs(element.tail)
    name = local_name(element)
    if name == "img":
        element.set("src", _address(path, element.get("src", "")))
    elif name == "a" and "#" in element.get("href", ""):
        _adapt_note_link(element)
    elif name == "math":
        _replace(element, "span", element.get("alttext") or text_of(element))
    elif "pagebreak" in (element.get(_OPS) or element.get("role") or ""):
        _replace(element, "span", page_sign(_page_label(element)))


def _adapt_note_link(link: etree._Element) -> None:
    """A note's mark is set high; the way back from a note is none on a printed page."""
    text = text_of(link)
    if text and not text.strip(_ARROWS):
        _replace(link, "span", "")
    elif "noteref" in (link.get(_OPS) or link.get("role") or "") and link.find(".//sup") is None:
        link.tag = "sup"


def _address(path: str, href: str) -> str:
    part = resolve(path, href)
    return address_of(part) if part else ""


def _is_whole_drawing(element: etree._Element) -> bool:
    """Whether `element` is a drawing, and not one within another."""
    return local_name(element) == "svg" and all(
        local_name(around) != "svg" for around in element.iterancestors()
    )


def _show_images(drawing: etree._Element, path: str) -> None:
    """Leave only the pictures of a drawing: e-books wrap their covers so."""
    images = [element for element in drawing.iter() if local_name(element) == "image"]
    title = next((element for element in drawing.iter() if local_name(element) == "title"), None)
    shown = [
        (_address(path, image.get(_HREF) or image.get("href", "")), text_of(title))
        for image in images
    ]
    _replace(drawing, "span", "")
    for src, alt in shown:
        etree.SubElement(drawing, "img", src=src, alt=alt)


def _replace(element: etree._Element, tag: str, text: str) -> None:
    """Make another element of `element`, one that holds nothing but `text`."""
    tail = element.tail
    element.clear()
    element.tag, element.text, element.tail = tag, text, tail


def _page_label(element: etree._Element) -> str:
    label = element.get("title") or element.get("aria-label") or text_of(element)
    return label.removeprefix("Page ").strip() or element.get("id", "").lstrip("pagePAGE_-")


def _add_headings(body: etree._Element, contents: Sequence[Entry]) -> None:
    """Make the lines that say what `contents` say headings, or put some in where these lead."""
    if not text_of(body):
        return
    places: dict[str, etree._Element] = {}
    for element in body.iter():
        places.setdefault(element.get("id", ""), element)
    for entry in contents[:_MOST_HEADINGS]:
        _add_heading(body, entry, places.get(entry.place) if entry.place else None)


def _add_heading(body: etree._Element, entry: Entry, target: etree._Element | None) -> None:
    tag = f"h{min(entry.level, 6)}"
    for element in (body if target is None else target).iter():
        if local_name(element) in _LINES and not len(element.findall("p")):
            text = text_of(element)
            if text.casefold() == entry.title.casefold():
                element.tag = tag
                return
            if text:
                break
    heading = etree.Element(tag)
    heading.text = entry.title
    if target is None or target is body:
        heading.tail, body.text = body.text, None
        body.insert(0, heading)
    else:
        target.addprevious(heading)
