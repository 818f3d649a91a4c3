"""What an importer is, and the few steps that all importers share."""

import re
from collections.abc import Callable
from pathlib import PurePath
from typing import Protocol, runtime_checkable

from reader.core.content import BlockKind, Content
from reader.core.document import Draft
from reader.core.language import guess_language
from reader.core.text import canonical
from reader.errors import ImportFailed
from reader.importers.decoding import Decoded, NotText, decode

_LANGUAGE_SAMPLE = 20_000  # characters; enough for stop words, quick on a book
CLIPBOARD = "clipboard"  # the importer that reads passages of articles, never whole ones


class Importer(Protocol):
    """Turns the bytes of one kind of file into a draft.

    `name` and `version` are kept with each document; a changed result needs a new version.
    `suffixes` are in lower case with their dot. `title` names the kind in file dialogs.
    """

    name: str
    version: str
    suffixes: tuple[str, ...]
    media_type: str
    title: str

    def accepts(self, data: bytes, name: str) -> bool:
        """Whether this importer is the one for `data`, which came in a file called `name`."""
        ...

    def read(self, data: bytes, name: str) -> Draft:
        """The article in `data`; `ImportFailed` if there is none that can be read."""
        ...


@runtime_checkable
class Unlocking(Protocol):
    """An importer whose files may be locked; its `read` raises `PasswordNeeded` for those."""

    def unlock(self, data: bytes, name: str, password: str) -> Draft:
        """As `read`, with a password; `PasswordNeeded` if it is another one."""
        ...


Beside = Callable[[str], bytes | None]
"""The bytes of a file beside the one that is read, by its relative address; None if there is none
that may be read."""


@runtime_checkable
class Neighbouring(Protocol):
    """An importer of files that have others beside them."""

    def read_beside(self, data: bytes, name: str, beside: Beside) -> Draft:
        """As `read`, with what `beside` finds."""
        ...


def suffix_of(name: str) -> str:
    """The last suffix of the file name `name` in lower case, with its dot; "" if it has none."""
    return PurePath(name).suffix.lower()


def decode_text(data: bytes, name: str) -> Decoded:
    """`data` as canonical text with its encoding; `ImportFailed` if it is no text at all."""
    try:
        decoded = decode(data)
    except NotText:
        raise ImportFailed(
            f"“{name}” does not hold text, whatever its name says; "
            "open it in the program that made it and save it as text (.txt)."
        ) from None
    return Decoded(canonical(decoded.text), decoded.encoding)


def make_draft(
    importer: Importer,
    data: bytes,
    name: str,
    content: Content,
    *,
    title: str = "",
    media_type: str = "",
    author: str = "",
    source: str = "",
    published: str = "",
    language: str = "",
    url: str = "",
) -> Draft:
    """A draft of `content`, its language guessed and its title taken from `name` if not given.

    Raises `ImportFailed` if there is nothing to read in `content`.
    """
    if not content.blocks:
        raise ImportFailed(f"“{name}” holds no text to read; choose a file that does.")
    return Draft(
        title=title or title_from_name(name),
        content=content,
        original=data,
        file_name=name,
        media_type=media_type or importer.media_type,
        importer=f"{importer.name} {importer.version}",
        author=author,
        source=source,
        published=published,
        language=language or guess_language(content.text[:_LANGUAGE_SAMPLE]),
        url=url,
    )


def first_heading(content: Content) -> str:
    """The first heading of level 1, "" if there is none."""
    for block in content.blocks:
        if block.kind is BlockKind.HEADING and block.level == 1:
            return content.text[block.start : block.end]
    return ""


def title_from_name(name: str) -> str:
    """A title made of a file name: "kharkiv-counteroffensive.txt" is "Kharkiv counteroffensive"."""
    stem = canonical(PurePath(name).stem)
    words = re.sub(r"[\s_-]+", " ", stem).strip() or stem.strip() or "Untitled"
    return words[0].upper() + words[1:]
