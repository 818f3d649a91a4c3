"""What a file is by its first bytes, for the kinds that hold no plain text."""

import re
from codecs import BOM_UTF8

_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an older Office file"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"BM", "a picture"),
    (b"AT&TFORM", "a DjVu file"),
    (b"SQLite format 3\x00", "a database"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"fLaC", "a sound recording"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"Rar!\x1a\x07", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
# These begin with letters that a text may begin with, so a NUL must follow soon.
_LETTERS_ONLY = (b"BM", b"MZ", b"ID3", b"BZh", b"OggS", b"fLaC")
_ZIPS = (
    (b"word/", "a Word document"),
    (b"application/vnd.oasis.opendocument.text", "an OpenDocument text"),
    (b"application/epub+zip", "an e-book"),
    (b"ppt/", "a presentation"),
    (b"xl/", "a spreadsheet"),
)
# Possessive and atomic: rows of comments must not be tried in every way they could be cut.
_WEB_PAGE = re.compile(
    rb"(?i)\s*+(<\?xml[^>]*>\s*+)?(<!--(?>.*?-->)\s*+)*+<(!doctype\s+html|html)[\s>]", re.S
)
_LOOK = 4096  # bytes


def kind_of(data: bytes) -> str:
    """What `data` is, with its article ("a PDF", "a picture"); "" if it may well be text."""
    head = data[:_LOOK].removeprefix(BOM_UTF8)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((kind for sign, kind in _ZIPS if sign in head), "a zip archive")
    if head.startswith(b"RIFF"):
        riff = {b"WEBP": "a picture", b"WAVE": "a sound recording", b"AVI ": "a video"}
        return riff.get(head[8:12], "")
    if head[4:8] == b"ftyp":
        return "a picture" if head[8:12] in (b"heic", b"avif", b"mif1") else "a video"
    for magic, kind in _MAGIC:
        if head.startswith(magic) and (magic not in _LETTERS_ONLY or b"\x00" in head):
            return kind
    return "a web page" if _WEB_PAGE.match(head) else ""
