"""XML from strangers: no entities of its own, no other files, no network, no endless depth."""

import re
import sys
from html.entities import html5

from lxml import etree

from reader.errors import ImportFailed

_DECLARES = re.compile(rb"<!ENTITY", re.I)
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]*);")
_ENCODING = re.compile(rb"\s*<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z][\w.:-]*)")
# What HTML may hold and a tree of XML may not, as itself or as a number.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NUMBER = re.compile("&#(?:[xX]0*([0-9a-fA-F]+)|0*([0-9]+));?")
_XHTML = "{http://www.w3.org/1999/xhtml}"
_XML_NAMES = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")  # UTF-16


def parse_xml(data: bytes, part: str, name: str) -> etree._Element:
    """The root of the XML in `data`, the part `part` of the file `name`.

    Comments and processing instructions are left out. Raises ImportFailed if it is no XML, is
    nested deeper than the parser's 256 levels, or declares entities: those can be made to swell
    without end or to read other files, and no document format needs them.
    """
    root = _parsed(data, part, name)
    if root is None:
        raise ImportFailed(
            f"“{name}” is damaged inside ({part} is no proper XML); get it anew, or open it in the "
            "program that made it and save it again."
        )
    return root


def parse_page(data: bytes, part: str, name: str) -> etree._Element | None:
    """The root of the XHTML in `data`, read as HTML if it is no proper XML; None if it is empty.

    As `parse_xml` otherwise; tags are in no namespace where they are those of HTML.
    """
    data = spell_out(_narrowed(data))
    root = _parsed(data, part, name)
    if root is None:
        root = _parsed_html(data)
    for element in () if root is None else root.iter(f"{_XHTML}*"):
        element.tag = element.tag.removeprefix(_XHTML)
    return root


def _parsed_html(data: bytes) -> etree._Element | None:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True
    )
    told = _ENCODING.match(data)
    try:
        text = data.decode(told[1].decode() if told else "utf-8", "replace")
        text = _NUMBER.sub(_if_legal, _ILLEGAL.sub("", text))
        return etree.fromstring(text.encode(), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError, LookupError):
        return None


def _if_legal(match: re.Match[str]) -> str:
    point = int(match[1][:8], 16) if match[1] else int(match[2][:8])
    return "" if point > sys.maxunicode or _ILLEGAL.match(chr(point)) else match[0]


def _parsed(data: bytes, part: str, name: str) -> etree._Element | None:
    data = _narrowed(data)
    if _DECLARES.search(data):
        raise ImportFailed(
            f"“{name}” declares entities of its own (in {part}), which could be made to harm; "
            "open it in the program that made it and save it again."
        )
    try:
        return etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise too_deep(name) from None
        return None
    except (ValueError, AssertionError):
        return None


def too_deep(name: str) -> ImportFailed:
    """What to raise when tables, lists or the like in the file `name` have no end."""
    return ImportFailed(
        f"“{name}” has parts nested too deeply inside one another; save it as text (.txt) instead."
    )


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _narrowed(data: bytes) -> bytes:
    """`data` in UTF-8 if it is in UTF-16, so that what is looked for in the bytes is found."""
    if not data.startswith(_WIDE):
        return data
    encoding = "utf-16-be" if data.startswith((b"\xfe\xff", b"\x00<")) else "utf-16-le"
    text = data.decode(encoding, "replace").lstrip("\ufeff")
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode("utf-8", "replace")


def spell_out(data: bytes) -> bytes:
    """`data` with the names that only HTML knows ("&nbsp;") written as numbers ("&#160;")."""
    return _NAMED.sub(_as_number, data)


def _as_number(match: re.Match[bytes]) -> bytes:
    name = match[1]
    if name in _XML_NAMES:
        return match[0]
    value = html5.get(f"{name.decode()};", "")
    return "".join(f"&#{ord(char)};" for char in value).encode() or b"&amp;" + match[0][1:]


def local_name(element: etree._Element) -> str:
    """The tag of `element` without its namespace; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def text_of(element: etree._Element | None) -> str:
    """All text in `element`, white space at its ends and runs of it drawn together; "" for None."""
    if element is None:
        return ""
    return " ".join("".join(map(str, element.itertext())).split())
