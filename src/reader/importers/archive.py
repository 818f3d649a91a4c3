"""Zip files read with care: nothing is unpacked to disk, and little enough into memory.

Word documents, OpenDocument texts and e-books are zip files. One that unpacks to more than it can
reasonably hold is made to exhaust a computer, and is refused before it is unpacked.
"""

import struct
import zipfile
import zlib
from io import BytesIO
from posixpath import normpath
from urllib.parse import unquote

from reader.errors import ImportFailed

MOST_MEMBERS = 20_000  # a book of a thousand chapters with its pictures has 3,000
LARGEST = 400_000_000  # bytes, unpacked, of all that is read
LARGEST_PART = 100_000_000  # bytes, unpacked, of one member
_RATIO = 200  # prose packs 3:1, the XML of tables 50:1, a bomb 1000:1
_RATIO_FROM = 5_000_000  # bytes; a small member does no harm
_ENTRY = b"PK\x01\x02"  # begins each entry of the directory (APPNOTE.TXT 4.3.12)
_LOCKED = 1  # the bit of a member's flags (APPNOTE.TXT 4.4.4)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What zipfile raises on bytes that are damaged in one place or another.
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, OverflowError,
    NotImplementedError, LookupError, RuntimeError, AttributeError,
)  # fmt: skip


class Archive:
    """The members of the zip file `data`, which came as `name`. Raises ImportFailed throughout."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._left = LARGEST
        if has_too_many(data):
            raise ImportFailed(f"“{name}” has more than {MOST_MEMBERS:,} parts; split it first.")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _DAMAGE:
            raise self.damaged() from None
        self._members = {info.filename: info for info in self._zip.infolist()}
        for path in self._members:
            self._check_path(path)

    def __contains__(self, path: str) -> bool:
        """Whether there is a member called `path`."""
        return path in self._members

    @property
    def paths(self) -> list[str]:
        """The names of all members, in the order of the file."""
        return list(self._members)

    def read(self, path: str) -> bytes:
        """The bytes of the member `path`."""
        info = self._members.get(path)
        if info is None:
            raise ImportFailed(f"“{self.name}” lacks the part {path}; {_AGAIN}.")
        self._check(info)
        try:
            data = self._zip.read(info)
        except _DAMAGE:
            raise self.damaged(path) from None
        return data

    def read_if_there(self, path: str) -> bytes:
        """The bytes of the member `path`, none if there is no such member."""
        return self.read(path) if path in self._members else b""

    def damaged(self, path: str = "") -> ImportFailed:
        """What to raise when the file, or its member `path`, cannot be made out."""
        where = f" inside (at {path})" if path else ""
        return ImportFailed(f"“{self.name}” is damaged{where} or incomplete; {_AGAIN}.")

    def _check_path(self, path: str) -> None:
        if path.startswith("/") or ".." in path.replace("\\", "/").split("/"):
            raise ImportFailed(
                f"“{self.name}” has a part that leads out of it ({path[:80]!r}), which no honest "
                "file has; get it from a source you trust."
            )

    def _check(self, info: zipfile.ZipInfo) -> None:
        """See that `info` may be unpacked: its true size is never above the one it declares."""
        if info.flag_bits & _LOCKED:
            raise ImportFailed(
                f"“{self.name}” is locked with a password; open it in the program that made it and "
                "save it without one."
            )
        if info.compress_type not in _METHODS:
            raise self.damaged(info.filename)
        size = info.file_size
        swollen = size > _RATIO_FROM and size > _RATIO * max(1, info.compress_size)
        self._left -= size
        if swollen or size > LARGEST_PART or self._left < 0:
            raise ImportFailed(
                f"“{self.name}” would unpack to far more than it seems to hold, which no honest "
                "file does; get it from a source you trust."
            )


_AGAIN = "get it anew, or open it in the program that made it and save it again"


def resolve(base: str, href: str) -> str:
    """The member that `href`, found in the member `base`, stands for; "" if it leads elsewhere."""
    href = unquote(href.split("#")[0].split("?")[0]).replace("\\", "/")
    if not href or ":" in href.split("/")[0]:
        return ""
    folder = "" if href.startswith("/") else base.rpartition("/")[0]
    path = normpath(f"{folder}/{href}".lstrip("/"))
    return "" if path.startswith("..") or path == "." else path


def has_too_many(data: bytes) -> bool:
    """Whether the zip file `data` has more members than are read; to open it would take long.

    What it says of their number may be false, so the signs that each of them needs are counted.
    """
    return data.count(_ENTRY) > MOST_MEMBERS


def package_kind(data: bytes) -> str:
    """Which of "docx", "odt" and "epub" the zip file `data` is, "other" if none of them; "" if it
    is no zip file, a damaged one, or one of too many parts. No errors."""
    if not data.startswith(b"PK") or has_too_many(data):
        return ""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _kind(archive)
    except _DAMAGE:
        return ""


def _kind(archive: zipfile.ZipFile) -> str:
    names = archive.NameToInfo
    for path, signs in _SIGNS.items():
        if path in names and names[path].file_size < _LARGEST_SIGN:
            found = archive.read(path).strip()
            for sign, kind in signs:
                if sign in found:
                    return kind
    if "META-INF/container.xml" in names:
        return "epub"
    return "docx" if "word/document.xml" in names else "other"


_LARGEST_SIGN = 1_000_000  # bytes
# Where each format says what it is: OCF 3.3 section 4.3, OpenDocument 1.3 part 2, OPC.
_SIGNS = {
    "mimetype": (
        (b"application/epub+zip", "epub"),
        (b"application/vnd.oasis.opendocument.text", "odt"),
        (b"application/", "other"),
    ),
    "[Content_Types].xml": (
        (b"wordprocessingml.document.main+xml", "docx"),
        (b"wordprocessingml.template.main+xml", "docx"),
        (b"ms-word.document.macroEnabled.main+xml", "docx"),
        (b"ms-word.template.macroEnabledTemplate.main+xml", "docx"),
    ),
}
