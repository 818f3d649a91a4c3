"""What an import is about to bring in, and what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.core.document import Document, Version
from reader.core.ids import DocumentId, VersionId, new_id
from reader.session.revising import Base, Revision
from reader.session.session import Session
from reader.session.wording import counted, named
from reader.store.prepared import Kept


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A document on its way into the library, under ids that newer texts of it can name already."""

    kept: Kept = field(repr=False)
    id: DocumentId = field(default_factory=lambda: DocumentId(new_id()))
    version_id: VersionId = field(default_factory=lambda: VersionId(new_id()))

    @property
    def base(self) -> Base:
        """What a newer text of it follows."""
        content, words = self.kept.content_hash, self.kept.words
        return Base.of(Version(self.version_id, self.id, 1, "", content, words))


Arrival = Newcomer | Revision


class Arrived(NamedTuple):
    """What one step brought in: new documents, and new versions of old and new ones."""

    documents: list[Document]
    versions: list[Version]


@dataclass(frozen=True, slots=True)
class NewVersion:
    """What came of the highlights of a document when it got a version: how many followed by
    themselves, and how many wait for a decision."""

    document: Document
    version: Version
    carried: int
    waiting: int

    def __str__(self) -> str:
        told = f"{named(self.document.title)} changed: version {self.version.number}."
        total = self.carried + self.waiting
        if not total:
            return told
        if not self.waiting:
            return f"{told} {_all(total)} {'was' if total == 1 else 'were'} carried over."
        if not self.carried:
            return f"{told} {_all(total)} {'waits' if total == 1 else 'wait'} for you."
        was = f"{self.carried:,} of {total:,} highlights {'was' if self.carried == 1 else 'were'}"
        waits = "waits" if self.waiting == 1 else "wait"
        return f"{told} {was} carried over, {self.waiting:,} {waits} for you."


def _all(highlights: int) -> str:
    few = {1: "Its highlight", 2: "Both highlights"}
    return few.get(highlights, f"All {highlights:,} highlights")


def told_of_versions(versions: list[NewVersion]) -> str:
    """One sentence or two on all that changed; "" if nothing did. Of a document that got several
    versions the last one counts."""
    last = list({one.document.id: one for one in versions}.values())
    if len(last) < 2:
        return str(last[0]) if last else ""
    waiting, carried = sum(one.waiting for one in last), sum(one.carried for one in last)
    told = f"{counted(len(last), 'article')} changed."
    if not carried + waiting:
        return told
    told += f" {counted(carried, 'highlight')} {'was' if carried == 1 else 'were'} carried over"
    if not waiting:
        return f"{told}."
    return f"{told}, {waiting:,} {'waits' if waiting == 1 else 'wait'} for you."


def new_versions(session: Session, versions: Iterable[Version]) -> list[NewVersion]:
    """What became of highlights in the versions that came."""
    told: list[NewVersion] = []
    for version in versions:
        document = session.read.document(version.document_id)
        carries = session.read.carries(version.id)
        waiting = sum(carry.is_waiting for carry in carries)
        if document is not None:
            told.append(NewVersion(document, version, len(carries) - waiting, waiting))
    return told
