"""What the library list shows: documents with their counts, sorted under headings. No Qt."""

from collections.abc import Collection as AnyOf
from collections.abc import Iterable
from dataclasses import dataclass

from reader.core.dates import short_date
from reader.core.document import Collection, Document
from reader.core.ids import CollectionId, DocumentId, ThemeId
from reader.core.plain import has_words, plain
from reader.core.theme import Theme, ThemeTree
from reader.session.wording import counted
from reader.store.reads import Reads


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as a list shows it. `shares` counts its highlights by theme, `waiting` those that
    wait for a decision; `version` is the number of the current version."""

    document: Document
    highlights: int = 0
    shares: tuple[tuple[ThemeId, int], ...] = ()
    opened: bool = True
    version: int = 1
    waiting: int = 0

    @property
    def facts(self) -> tuple[str, ...]:
        """What stands below the title: "Field notes", "13 Sep 2022", "9 highlights"."""
        document = self.document
        marks = counted(self.highlights, "highlight") if self.highlights else ""
        unread = "" if self.opened or marks else "not yet read"
        version = f"v{self.version}" if self.version > 1 else ""
        source, day = document.source or document.author, short_date(document.published)
        return tuple(fact for fact in (source, day, marks, unread, version) if fact)

    @property
    def to_review(self) -> str:
        """What waits: "2 to review", or "" if nothing does."""
        return f"{self.waiting:,} to review" if self.waiting else ""

    @property
    def in_words(self) -> str:
        """The entry for a screen reader."""
        return ", ".join(
            fact for fact in (self.document.title, *self.facts, self.to_review) if fact
        )


@dataclass(frozen=True, slots=True)
class Shelf:
    """A heading with documents below it; `collection` is None for those in no collection."""

    collection: Collection | None
    title: str
    documents: tuple[DocumentId, ...]

    @property
    def id(self) -> CollectionId | None:
        """The id of the collection, if it is one."""
        return self.collection.id if self.collection else None


def entries(read: Reads, documents: Iterable[Document]) -> dict[DocumentId, Entry]:
    """`documents` with their counts, in the same order."""
    found = list(documents)
    few = [document.id for document in found] if len(found) < 100 else None
    counts, shares = read.highlight_counts(few), read.theme_shares(few)
    opened = read.opened_documents()
    versions, waiting = read.version_counts(few), read.waiting(few)
    return {
        document.id: Entry(
            document,
            counts.get(document.id, 0),
            tuple(shares.get(document.id, {}).items()),
            document.id in opened,
            versions.get(document.id, 1),
            waiting.get(document.id, 0),
        )
        for document in found
    }


def largest_first(entry: Entry, themes: ThemeTree) -> list[tuple[Theme, int]]:
    """The themes of an entry with their counts, equals in the order of the tree."""
    counts = dict(entry.shares)
    known = [(theme, counts[theme.id]) for theme in themes if theme.id in counts]
    return sorted(known, key=lambda share: -share[1])


def shelves(
    collections: Iterable[Collection], documents: Iterable[Document], *, whole: bool
) -> list[Shelf]:
    """`documents` under their collections, the loose ones last; without `whole` (something is
    filtered out) a heading with nothing below it is left out.
    """
    sorted_: dict[CollectionId | None, list[DocumentId]] = {}
    known = list(collections)
    ids = {collection.id for collection in known}
    for document in documents:
        of = document.collection_id if document.collection_id in ids else None
        sorted_.setdefault(of, []).append(document.id)
    found = [
        Shelf(collection, collection.name, tuple(sorted_.get(collection.id, ())))
        for collection in known
        if whole or collection.id in sorted_
    ]
    if None in sorted_:
        found.append(Shelf(None, "Other articles" if known else "Library", tuple(sorted_[None])))
    return found


def fitting(documents: AnyOf[Document], words: str) -> AnyOf[Document]:
    """Those whose title, author or source hold every one of `words`."""
    wanted = plain(words).split()
    if not wanted:
        return documents
    return [d for d in documents if has_words(plain(f"{d.title} {d.author} {d.source}"), wanted)]
