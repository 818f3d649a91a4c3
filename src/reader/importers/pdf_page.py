"""One loaded page of a PDF: its characters, their styles and links. The caller holds the lock.

Boxes are in points from the top left corner of the page as it is shown.
"""

import ctypes
import re
from collections.abc import Callable
from math import atan2, degrees, hypot
from typing import Any, NamedTuple

from reader.importers.pdf_glyphs import Box, Glyphs, Link, Style, readable

_LONGEST = 10_000  # bytes of an address; a longer one is none
_MOST_LINKS = 5000  # on one page
_MOST_OBJECTS = 200  # of a page that are looked at for a picture over all of it
_ITALIC, _FIXED = 1 << 6, 1 << 0  # flags of a font, as the standard has them (ISO 32000, 9.8.2)
# Some programs do not set the flag.
_TYPEWRITER = re.compile("mono(?!t)|nimbusmon|courier|typewriter|consol|menlo|cm(sl)?tt|fixed")
_BOLD = 600  # the least weight that reads as bold

_MOST_KNOWN = 100_000  # characters


class Placing(NamedTuple):
    """The edges of a page in its own system, y upward, and by how many quarters of a turn it is
    shown."""

    left: float
    top: float
    right: float
    bottom: float
    turn: int


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
    edge = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(edge))
    turn = pdfium.FPDFPage_GetRotation(page) % 4
    return Placing(edge.left, edge.top, edge.right, edge.bottom, turn)


def _shown(place: Placing, edges: list[float]) -> list[Box]:
    """Boxes of the page's own system, edge after edge, as they are shown."""
    from_left = [x - place.left for x in edges]
    from_bottom = [y - place.bottom for y in edges]
    from_right = [place.right - x for x in edges]
    from_top = [place.top - y for y in edges]
    left, top, right, bottom = (slice(at, None, 4) for at in range(4))
    sides = (
        (from_left[left], from_top[top], from_left[right], from_top[bottom]),
        (from_bottom[bottom], from_left[left], from_bottom[top], from_left[right]),
        (from_right[right], from_bottom[bottom], from_right[left], from_bottom[top]),
        (from_top[top], from_right[right], from_top[bottom], from_right[left]),
    )[place.turn]
    return list(zip(*sides, strict=True))


def _plain(function: Any, result: Any, *arguments: Any) -> Any:
    """A function of pdfium that is called for each character, made quick: addresses go in and out
    as numbers, and no other thread is let in between."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


def _characters(pdfium: Any, text: Any, place: Placing) -> Glyphs:
    handle, number = ctypes.c_void_p, ctypes.c_int
    unicode_of = _plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint, handle, number)
    object_of = _plain(pdfium.FPDFText_GetTextObject, handle, handle, number)
    box_of = _plain(pdfium.FPDFText_GetLooseCharBox, number, handle, number, handle)
    here = ctypes.cast(text, handle).value
    count = max(0, pdfium.FPDFText_CountChars(text))
    edges = (ctypes.c_float * (4 * count))()
    edge = ctypes.addressof(edges)
    chars: list[str] = []
    styles: list[int] = []
    known: dict[Style, int] = {}
    sort_of = _sorter(pdfium, here)
    sorts: dict[tuple[int, float, bytes], int] = {}
    before, style = None, 0
    for at in range(count):
        code = unicode_of(here, at)
        chars.append(_said.get(code) or _say(code))
        box_of(here, at, edge)
        edge += 16
        run = object_of(here, at)
        if (run and run != before) or not known:
            before = run
            sort = sort_of(run, at)
            if sort not in sorts:
                sorts[sort] = known.setdefault(_style(pdfium, text, at, place.turn), len(known))
            style = sorts[sort]
        styles.append(style)
    return Glyphs(0, 0, chars, _shown(place, list(edges)), styles, list(known))


def _sorter(pdfium: Any, text: int | None) -> Callable[[int | None, int], tuple[int, float, bytes]]:
    """What tells quickly whether a character is set as another was: font, size and the turning part
    of its matrix. Some programs write each letter as an object of its own."""
    handle, number = ctypes.c_void_p, ctypes.c_int
    font_of = _plain(pdfium.FPDFTextObj_GetFont, handle, handle)
    size_of = _plain(pdfium.FPDFText_GetFontSize, ctypes.c_double, handle, number)
    matrix_of = _plain(pdfium.FPDFText_GetMatrix, number, handle, number, handle)
    matrix = ctypes.create_string_buffer(24)  # six floats, the last two say where
    address = ctypes.addressof(matrix)

    def sort_of(run: int | None, at: int) -> tuple[int, float, bytes]:
        matrix_of(text, at, address)
        return (run and font_of(run)) or 0, size_of(text, at), matrix.raw[:16]

    return sort_of


_said: dict[int, str] = {}


def _say(code: int) -> str:
    said = readable(chr(min(code, 0x10FFFF)))
    if len(_said) < _MOST_KNOWN:
        _said[code] = said
    return said


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
                found.append(_link(place, rect, address))
        if not pdfium.FPDFLink_CountQuadPoints(link):
            pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(rect))
            found.append(_link(place, rect, address))
    return found


def _link(place: Placing, rect: Any, address: str) -> Link:
    return Link(_shown(place, [rect.left, rect.top, rect.right, rect.bottom])[0], address)


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
