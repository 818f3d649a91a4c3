"""Checking a library: whether everything in it is still what it was when it came in.

Each check computes anew what the file says, and tells each thing that does not agree, with what
can be done about it.
"""

import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from reader.errors import Cancelled, StoreError
from reader.session.checking_history import history_problems, row_problems
from reader.session.wording import counted, named
from reader.store.inspecting import Inspection
from reader.store.prepared import content_hash

Report = Callable[[int, int, str], object]
_COPY = "restore the library from a copy"
_REBUILD = "make the index anew with “reader check --rebuild-index”"
_NOBODYS = (
    "An original that belongs to no article is damaged; it does no harm: no article needs it."
)
_ANEW = "import it again from its file, or restore the library from a copy"


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, how much of it there is, and the sentences on what is wrong."""

    name: str
    looked_at: str
    problems: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check_library(
    path: Path,
    report: Report = lambda *_: None,
    check: Callable[[], None] = lambda: None,
) -> list[Check]:
    """Look at all that the library at `path` holds; it must be open elsewhere in this program.

    `report` is told how far it is, `check` is asked often and may raise Cancelled.
    """
    with Inspection.open(path, stop=lambda: _is_cancelled(check)) as library:
        done = []
        for number, (name, count, look) in enumerate(_CHECKS):
            report(number, len(_CHECKS), f"Checking {name}")
            problems = []
            try:
                looked_at = count(library)
                for problem in look(library):
                    check()
                    problems += [problem] if problem else []
            except StoreError as error:
                check()
                looked_at = "not to be read"
                problems.append(f"{error} {_COPY.capitalize()}.")
            done.append(Check(name, looked_at, problems))
    return done


def _is_cancelled(check: Callable[[], None]) -> bool:
    try:
        check()
    except Cancelled:
        return True
    return False


# Each yields a sentence for what is wrong and "" for what is right.


def _file(library: Inspection) -> Iterator[str]:
    for told in library.broken_pages():
        yield f"The file is damaged ({told}): {_COPY}."


def _links(library: Inspection) -> Iterator[str]:
    for table, parent in library.dangling():
        yield f"A row of “{table}” leans on one of “{parent}” that is not there: {_COPY}."


def _originals(library: Inspection) -> Iterator[str]:
    titles = library.titles("original_hash")
    missing = {name: title for name, title in titles.items() if name}
    for name, size, packed in library.originals():
        missing.pop(name, None)
        if _unpacked_hash(packed, size) == name:
            yield ""
        elif name in titles:
            yield f"The original of {named(titles[name])} is not as it came in: {_ANEW}."
        else:
            yield _NOBODYS
    for title in missing.values():
        yield f"The original of {named(title)} is not there: {_ANEW}."


def _unpacked_hash(packed: bytes, size: int) -> str:
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(packed, size + 1)
    except zlib.error:
        return ""
    return sha256(data).hexdigest() if len(data) == size else ""


def _texts(library: Inspection) -> Iterator[str]:
    titles = library.titles("content_hash")
    missing = dict(titles)
    for name, *cells in library.contents():
        missing.pop(name, None)
        whose = named(titles.get(name, "a document that is gone"))
        right = content_hash(tuple(cells)) == name
        yield "" if right else f"The text of {whose} is not as it came in: {_ANEW}."
    for title in missing.values():
        yield f"The text of {named(title)} is not there: {_ANEW}."


def _pictures(library: Inspection) -> Iterator[str]:
    titles = library.titles("content_hash")
    wanted = {
        picture: titles.get(cells[0], "a document that is gone")
        for cells in library.contents()
        for picture in _named_pictures(cells[2])
    }
    there = set()
    for name, data in library.pictures():
        there.add(name)
        whose = named(wanted.get(name, "a document that is gone"))
        right = sha256(data).hexdigest() == name
        yield "" if right else f"A picture in {whose} is not as it came in: {_ANEW}."
    for name, title in wanted.items():
        yield "" if name in there else f"A picture in {named(title)} is not there: {_ANEW}."


def _named_pictures(blocks: str) -> list[str]:
    try:
        return [cells[5] for cells in json.loads(blocks) if len(cells) > 5 and cells[5]]
    except (ValueError, TypeError):  # told by the check of the texts
        return []


def _quotes(library: Inspection) -> Iterator[str]:
    for passage in library.passages():
        text, quote = passage.text, named(passage.exact)
        where = f"The highlight {quote} in {named(passage.title)}"
        if not passage.same_document:
            yield f"{where} is on a version of another document: delete it and mark it anew."
        elif text is None:
            yield f"{where} is on a text that is not there: {_COPY}."
        elif text[passage.start : passage.end] != passage.exact:
            yield f"{where} is not what the text says there: delete it and mark it anew."
        else:
            yield ""


def _index(library: Inspection) -> Iterator[str]:
    titles = library.titles("content_hash")
    for kind, owner in library.unindexed():
        what = f"The text of {named(titles[owner])}" if owner in titles else f"A {kind} ({owner})"
        yield f"{what} is not found by a search as it should be: {_REBUILD}."
    yield "" if library.is_index_sound() else f"A search does not find all it should: {_REBUILD}."


_Count = Callable[[Inspection], str]
_CHECKS: tuple[tuple[str, _Count, Callable[[Inspection], Iterator[str]]], ...] = (
    ("file", lambda library: "one SQLite file", _file),
    ("links", lambda library: "every row that leans on another", _links),
    ("originals", lambda library: counted(library.count("original"), "file"), _originals),
    ("texts", lambda library: counted(library.count("content"), "text"), _texts),
    ("pictures", lambda library: counted(library.count("picture"), "picture"), _pictures),
    ("quotes", lambda library: counted(library.count("highlight"), "highlight"), _quotes),
    ("index", lambda library: counted(library.count("searched"), "searchable thing"), _index),
    ("history", lambda library: counted(library.count("step"), "step"), history_problems),
    ("rows", lambda library: counted(library.count("change"), "change"), row_problems),
)
