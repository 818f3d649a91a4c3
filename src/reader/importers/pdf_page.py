"""One loaded page of a PDF: its characters, their styles and links. The caller holds the lock.

Boxes are in points from the top left corner of the page as it is shown.
"""

import ctypes
import re
from collections.abc import Callable
from math import atan2, degrees, hypot
from typing import Any

from reader.importers.pdf_glyphs import Box, Glyphs, Link, Style, readable

_LONGEST = 10_000  # bytes of an address; a longer one is none
_MOST_LINKS = 5000  # on one page
_MOST_OBJECTS = 200  # of a page that are looked at for a picture over all of it
_ITALIC, _FIXED = 1 << 6, 1 << 0  # flags of a font, as the standard has them (ISO 32000, 9.8.2)
# Some programs do not set the flag.
_TYPEWRITER = re.compile("mono(?!t)|nimbusmon|courier|typewriter|consol|menlo|cm(sl)?tt|fixed")
_BOLD = 600  # the least weight that reads as bold

Placing = tuple[Callable[[Any], Box], int]


def read_page(pdfium: Any, document: Any, page: Any) -> Glyphs:
    """The characters and links of a loaded page; `pdfium` is its module of raw functions."""
    place = _placing(pdfium, page)
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        found = Glyphs(0, 0, [], [], [], [])
    else:
        found = _characters(pdfium, text, place)
        pdfium.FPDFText_ClosePage(text)
    found.links.extend(_links(pdfium, document, page, place))
    found.width = pdfium.FPDF_GetPageWidthF(page)
    found.height = pdfium.FPDF_GetPageHeightF(page)
    found.pictured = _is_pictured(pdfium, page, found.width * found.height)
    return found


def _placing(pdfium: Any, page: Any) -> Placing:
    """What turns a box of the page's own system into one as it is shown, and by how many
    quarters of a turn it is shown."""
    edge = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(edge))
    left, top, right, bottom = edge.left, edge.top, edge.right, edge.bottom
    turns: tuple[Callable[[Any], Box], ...] = (
        lambda r: (r.left - left, top - r.top, r.right - left, top - r.bottom),
        lambda r: (r.bottom - bottom, r.left - left, r.top - bottom, r.right - left),
        lambda r: (right - r.right, r.bottom - bottom, right - r.left, r.top - bottom),
        lambda r: (top - r.top, right - r.right, top - r.bottom, right - r.left),
    )
    turn = pdfium.FPDFPage_GetRotation(page) % 4
    return turns[turn], turn


def _characters(pdfium: Any, text: Any, place: Placing) -> Glyphs:
    box_of, turn = place
    rect = pdfium.FS_RECTF()
    pointer = ctypes.byref(rect)
    unicode_of, rect_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    object_of, address = pdfium.FPDFText_GetTextObject, ctypes.addressof
    chars: list[str] = []
    boxes: list[Box] = []
    styles: list[int] = []
    known: dict[Style, int] = {}
    before, style = 0, 0
    for at in range(max(0, pdfium.FPDFText_CountChars(text))):
        chars.append(readable(chr(min(unicode_of(text, at), 0x10FFFF))))
        rect_of(text, at, pointer)
        boxes.append(box_of(rect))
        run = object_of(text, at)
        now = address(run.contents) if run else before
        if now != before or not known:
            before = now
            style = known.setdefault(_style(pdfium, text, at, turn), len(known))
        styles.append(style)
    return Glyphs(0, 0, chars, boxes, styles, list(known))


def _style(pdfium: Any, text: Any, at: int, turn: int) -> Style:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, at, ctypes.byref(matrix))
    size = pdfium.FPDFText_GetFontSize(text, at) * (hypot(matrix.c, matrix.d) or 1)
    angle = round(degrees(atan2(matrix.b, matrix.a))) - 90 * turn
    buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    length = pdfium.FPDFText_GetFontInfo(text, at, buffer, 128, ctypes.byref(flags))
    font = buffer.value.decode("latin-1").lower() if length <= 128 else ""
    weight = pdfium.FPDFText_GetFontWeight(text, at)
    return Style(
        size=round(size, 1),
        bold=weight >= _BOLD or "bold" in font or "black" in font or "heavy" in font,
        italic=bool(flags.value & _ITALIC) or "italic" in font or "oblique" in font,
        fixed=bool(flags.value & _FIXED) or _TYPEWRITER.search(font) is not None,
        angle=angle % 360,
    )


def _links(pdfium: Any, document: Any, page: Any, place: Placing) -> list[Link]:
    """The boxes on a page that lead to an address; a box for each line of a link."""
    found: list[Link] = []
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    rect, corners = pdfium.FS_RECTF(), pdfium.FS_QUADPOINTSF()
    for _ in range(_MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, ctypes.byref(position), ctypes.byref(link)):
            break
        address = _address(pdfium, document, link)
        if not address:
            continue
        for line in range(min(100, pdfium.FPDFLink_CountQuadPoints(link))):
            if pdfium.FPDFLink_GetQuadPoints(link, line, ctypes.byref(corners)):
                xs = (corners.x1, corners.x2, corners.x3, corners.x4)
                ys = (corners.y1, corners.y2, corners.y3, corners.y4)
                rect.left, rect.right, rect.bottom, rect.top = min(xs), max(xs), min(ys), max(ys)
                found.append(Link(place[0](rect), address))
        if not pdfium.FPDFLink_CountQuadPoints(link):
            pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(rect))
            found.append(Link(place[0](rect), address))
    return found


def _is_pictured(pdfium: Any, page: Any, area: float) -> bool:
    """Whether a picture covers more than half of `area`, that of the page."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    edges = [ctypes.byref(edge) for edge in (left, bottom, right, top)]
    for at in range(min(_MOST_OBJECTS, pdfium.FPDFPage_CountObjects(page))):
        thing = pdfium.FPDFPage_GetObject(page, at)
        if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_IMAGE:
            continue
        if pdfium.FPDFPageObj_GetBounds(thing, *edges):
            wide, tall = right.value - left.value, top.value - bottom.value
            if wide * tall > 0.5 * area:
                return True
    return False


def _address(pdfium: Any, document: Any, link: Any) -> str:
    action = pdfium.FPDFLink_GetAction(link)
    if not action:
        return ""
    size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < size <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
    address = buffer.value.decode("utf-8", "replace").strip()
    safe = address.lower().startswith(("http://", "https://", "mailto:"))
    return address if safe and address.isprintable() and " " not in address else ""
