"""Bytes of a web page to a tree: its encoding as the page declares it, its pictures taken aside."""

import codecs
import re
from base64 import b64decode
from binascii import Error as BadBase64
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from lxml import etree, html
from lxml.html import HtmlElement

from reader.core.text import canonical
from reader.errors import ImportFailed
from reader.importers.base import decode_text
from reader.importers.signs import without_signs

LARGEST = 40_000_000  # characters without the pictures inside; a tree takes 20 times as much room
_DIGITS = 12  # of a reference to a character; leading zeros are allowed
_BROKEN = 0.01  # of the characters; with more the encoding is another one
_HEAD = 4096  # bytes in which a page must declare its encoding; browsers look at 1024
_DECLARED = re.compile(
    rb"""(?i)<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)"""
)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# What browsers take these names for (WHATWG Encoding Standard).
_MEANT = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
    "iso-8859-9": "cp1254", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932",
    "gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
    "x-sjis": "cp932", "windows-31j": "cp932", "tis-620": "cp874", "iso-8859-8-i": "iso-8859-8",
    "utf8": "utf-8",
}  # fmt: skip
_DATA_URI = re.compile(r"data:image/[\w.+-]+(?:;[\w=-]+)*,[^\"'\s)<>]{200,}", re.I)
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # to XML, and so to a tree
_REFERENCE = re.compile("&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
# What browsers and SingleFile write into the pages they save.
_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:)\s*(https?://[^\s>]+)"
)
_DOCTYPE = re.compile("<!DOCTYPE", re.I)
_SUBSET = re.compile(r"[^\[>]*+\[[^\]]*+\]\s*+>")  # declarations inside it, which XHTML may have
_LIFTED = re.compile("lifted-picture:[0-9]+;")
# Names of Python's codecs for what is called a character set on the web.
_CODEC = re.compile("utf-8|cp[0-9]|iso8859|iso2022|koi8|gb|big5|euc|shift|mac-|tis|hz$|johab")


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page without its comments.

    `saved_from` is the URL that the program which saved it wrote into it, or "". `lifted` are the
    long data: URIs of its pictures, by what stands for them in the tree.
    """

    root: HtmlElement
    encoding: str
    saved_from: str
    lifted: Mapping[str, str]


def parse_page(data: bytes, name: str, encoding: str = "") -> Page:
    """The tree of the page in `data`; an `encoding` told from outside goes before its own.

    Raises `ImportFailed` if it holds no text, is too large or nested too deeply to be read whole.
    """
    text, encoding = _decoded(data, name, encoding)
    lifted: dict[str, str] = {}

    def lift(match: re.Match[str]) -> str:
        stand_in = f"lifted-picture:{len(lifted)};"
        lifted[stand_in] = match[0]
        return stand_in

    text = _DATA_URI.sub(lift, without_signs(_NO_CHARACTER.sub(" ", text)))
    if len(text) > LARGEST:
        raise ImportFailed(
            f"“{name}” has more than {LARGEST // 1_000_000} MB of text; "
            "save the parts you need as pages of their own."
        )
    text = _without_declarations(text)
    saved = _SAVED.search(text)
    root = _tree(_REFERENCE.sub(_character, text), name)
    _put_back(root, lifted)
    return Page(root, encoding, saved[1] if saved else "", lifted)


def _without_declarations(text: str) -> str:
    """`text` without a DOCTYPE that holds declarations: the parser of HTML takes it to end at the
    first of them, and the rest for words."""
    doctype = _DOCTYPE.search(text, 0, _HEAD)
    subset = _SUBSET.match(text, doctype.end()) if doctype else None
    return text[: doctype.start()] + text[subset.end() :] if doctype and subset else text


def _character(reference: re.Match[str]) -> str:
    """`reference` as browsers read it: by the Windows code page in the range of C1 controls."""
    digits = reference[1] or reference[2]
    code = int(digits, 16 if reference[1] else 10) if len(digits) < _DIGITS else 0
    if 0x80 <= code < 0xA0:
        return bytes((code,)).decode("cp1252", "replace")
    is_character = 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0xFFFF < code < 0x110000
    return reference[0] if is_character or code in (9, 10, 13) else "\ufffd"


def _put_back(root: HtmlElement, lifted: Mapping[str, str]) -> None:
    """Let text that is about data: URIs have them again."""
    for node in root.iter() if lifted else ():
        for name in ("text", "tail"):
            text = getattr(node, name)
            if text and "lifted-picture:" in text:
                whole = _LIFTED.sub(lambda match: lifted.get(match[0], match[0]), text)
                setattr(node, name, whole)


def picture_bytes(uri: str) -> bytes:
    """What a data: URI holds; b"" if it is broken."""
    kind, _, body = uri.partition(",")
    raw = unquote_to_bytes(body)
    if not kind.lower().endswith(";base64"):
        return raw
    try:
        return b64decode(raw + b"=" * (-len(raw) % 4))
    except BadBase64:
        return b""


def _decoded(data: bytes, name: str, encoding: str) -> tuple[str, str]:
    if not encoding and not data.startswith(_BOMS) and (found := _DECLARED.search(data[:_HEAD])):
        encoding = found[1].decode("ascii")
    try:
        codec = codecs.lookup(_MEANT.get(encoding.lower(), encoding)).name
    except (LookupError, ValueError):
        codec = ""
    if codec == "utf-8":
        try:
            return canonical(data.decode("utf-8-sig")), codec
        except UnicodeDecodeError:
            pass
    elif _CODEC.match(codec):
        text = data.decode(codec, "replace")
        if text.count("\ufffd") <= len(text) * _BROKEN:
            return canonical(text), codec
    decoded = decode_text(data, name)
    return decoded.text, decoded.encoding


def _tree(text: str, name: str) -> HtmlElement:
    # Without huge_tree, text behind 10 MB is lost in silence. HTML has no entities that could
    # grow, and the size is bounded above.
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True
    )
    try:
        root = html.document_fromstring(text.encode(), parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise ImportFailed(f"“{name}” holds no text to read; choose a file that does.") from None
    if any("depth" in entry.message for entry in parser.error_log):
        raise too_deep(name)
    return root


def too_deep(name: str) -> ImportFailed:
    """Why a page whose parts are nested beyond reason cannot be read."""
    return ImportFailed(
        f"“{name}” is nested too deeply to be read whole; "
        "open it in a browser, and copy and paste what you need."
    )
