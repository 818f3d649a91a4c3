"""Why a file of a kind that we know but cannot read is refused, and what to do instead."""

import zipfile
from io import BytesIO
from pathlib import PurePath

from reader.importers.archive import has_too_many
from reader.importers.kinds import kind_of

_WORD = "open it in Word or LibreOffice, save it as a Word document (.docx) and import that"
_SHEET = "copy what you want to read into a text document and import that"
_BOOK = "turn it into an EPUB with an e-book program such as Calibre and import that"
_BY_SUFFIX = {
    ".doc": ("an old Word document", _WORD),
    ".dot": ("an old Word document", _WORD),
    ".wpd": ("a WordPerfect document", _WORD),
    ".wps": ("a Works document", _WORD),
    ".sxw": ("an old OpenOffice text", _WORD),
    ".pages": ("a Pages document", "open it in Pages, export it as Word and import that"),
    ".mobi": ("a Kindle book", _BOOK),
    ".azw": ("a Kindle book", _BOOK),
    ".azw3": ("a Kindle book", _BOOK),
    ".kfx": ("a Kindle book", _BOOK),
    ".fb2": ("a FictionBook", _BOOK),
    ".lit": ("an old e-book", _BOOK),
    ".djvu": ("a DjVu file", "turn it into a PDF whose text can be selected and import that"),
    ".xls": ("a spreadsheet", _SHEET),
    ".xlsx": ("a spreadsheet", _SHEET),
    ".ods": ("a spreadsheet", _SHEET),
    ".numbers": ("a spreadsheet", _SHEET),
    ".ppt": ("a presentation", "save it as a PDF and import that"),
    ".pptx": ("a presentation", "save it as a PDF and import that"),
    ".odp": ("a presentation", "save it as a PDF and import that"),
    ".key": ("a presentation", "save it as a PDF and import that"),
}
# Kinds that are read, for a file that is none of them but by its name.
_READ = {
    ".pdf": "PDF",
    ".docx": "Word document",
    ".odt": "OpenDocument text",
    ".epub": "e-book",
    ".rtf": "RTF file",
}
# Bytes that tell these kinds whatever the file is called: where they stand, what they are.
_BY_BYTES = (
    (60, b"BOOKMOBI", ".mobi"),
    (0, b"AT&TFORM", ".djvu"),
    (0, b"\xffWPC", ".wpd"),
    (0, b"ITOLITLS", ".lit"),
)
_BY_MIMETYPE = {
    b"application/vnd.oasis.opendocument.presentation": ".odp",
    b"application/vnd.oasis.opendocument.spreadsheet": ".ods",
    b"application/vnd.sun.xml.writer": ".sxw",
}
_BY_PART = (("xl/", ".xlsx"), ("ppt/", ".pptx"), ("Index/Document.iwa", ".pages"))
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the compound file of [MS-CFB]
_IN_OLD_OFFICE = (
    ("EncryptedPackage", ""),
    ("WordDocument", ".doc"),
    ("Workbook", ".xls"),
    ("PowerPoint Document", ".ppt"),
)


def refusal(data: bytes, name: str) -> str:
    """The sentence for a file called `name` with `data` that no importer takes."""
    known = _known(data, PurePath(name).suffix.lower())
    if known == _LOCKED:
        return (
            f"“{name}” is locked with a password; open it in the program that made it and save it "
            "without one."
        )
    if known in _READ:
        return (
            f"“{name}” is damaged or no {_READ[known]}, whatever its name says; get it anew, or "
            "open it in the program that made it and save it again."
        )
    if known in _BY_SUFFIX:
        kind, advice = _BY_SUFFIX[known]
    else:
        suffix = PurePath(name).suffix.lower()
        kind = kind_of(data) or (f"a “{suffix}” file" if suffix else "of no kind that is known")
        advice = "if there is text in it, save that as a PDF, a Word document or text (.txt) and "
        advice += "import that"
    return f"“{name}” is {kind}, which Close Reader cannot read; {advice}."


def refusal_by_name(name: str) -> str:
    """The sentence for a file whose name alone is known, of no kind that is read."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in _BY_SUFFIX:
        return f"“{name}” was left out: files of its kind are not read."
    kind, advice = _BY_SUFFIX[suffix]
    return f"“{name}” was left out: it is {kind}, which Close Reader cannot read; {advice}."


_LOCKED = "locked"


def _known(data: bytes, suffix: str) -> str:
    """The suffix that files of the kind of `data` have, "" if we do not know it."""
    for at, sign, known in _BY_BYTES:
        if data[at : at + len(sign)] == sign:
            return known
    if data.startswith(_OLD_OFFICE):
        return next(
            (
                known or _LOCKED
                for part, known in _IN_OLD_OFFICE
                if part.encode("utf-16-le") in data
            ),
            suffix if suffix in (".doc", ".dot", ".xls", ".ppt", ".wps") else "",
        )
    if data.startswith(b"PK"):
        return "" if has_too_many(data) else _in_zip(data)
    is_known_kind = bool(kind_of(data))
    return "" if is_known_kind else suffix


def _in_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            first = archive.getinfo("mimetype") if "mimetype" in names else None
            mimetype = archive.read(first) if first and first.file_size < 200 else b""
    except (zipfile.BadZipFile, OSError, ValueError, LookupError, RuntimeError, EOFError):
        return ""
    if mimetype.strip() in _BY_MIMETYPE:
        return _BY_MIMETYPE[mimetype.strip()]
    return next(
        (known for part, known in _BY_PART if any(name.startswith(part) for name in names)), ""
    )
