"""Everything that is read from a library: one method a question, values out."""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple, TypeVar

from reader.core.coder import Coder
from reader.core.content import Content
from reader.core.document import Collection, Document, Version
from reader.core.highlight import Highlight
from reader.core.ids import (
    CoderId,
    CollectionId,
    DocumentId,
    HighlightId,
    NoteId,
    ThemeId,
    VersionId,
)
from reader.core.note import Note
from reader.core.theme import Theme, ThemeTree
from reader.store.journal import Change, Step, StepKind
from reader.store.rows import COLUMNS, content_from, highlight_from, reader_of, table_of

V = TypeVar("V")
_AT_ONCE = 500  # host parameters in one statement; SQLite's oldest limit is 999


class Place(NamedTuple):
    """Where a document was left: `position` in code points, `opened` a UTC time."""

    document_id: DocumentId
    position: int
    opened: str


class Reads:
    """The questions that can be asked of a library. Lists are in the order people see."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def _all(self, kind: type[V], rest: str = "", cells: Sequence[Any] = ()) -> list[V]:
        table = table_of(kind)
        names = ", ".join(f'"{name}"' for name in COLUMNS[table])
        rows = self._connection.execute(f'SELECT {names} FROM "{table}" {rest}', cells)
        return list(map(reader_of(kind), rows))

    def _one(self, kind: type[V], rest: str, cells: Sequence[Any]) -> V | None:
        found = self._all(kind, rest, cells)
        return found[0] if found else None

    # Documents

    def documents(self, *, trashed: bool = False) -> list[Document]:
        """The documents in the library, or those in the trash, oldest first."""
        sign = "<>" if trashed else "="
        return self._all(Document, f"WHERE trashed {sign} '' ORDER BY added, rowid")

    def document(self, document_id: DocumentId) -> Document | None:
        """The document of that id, also one in the trash."""
        return self._one(Document, "WHERE id = ?", (document_id,))

    def collections(self) -> list[Collection]:
        """All collections in order."""
        return self._all(Collection, "ORDER BY position, name")

    def collection(self, collection_id: CollectionId) -> Collection | None:
        """The collection of that id."""
        return self._one(Collection, "WHERE id = ?", (collection_id,))

    def version(self, version_id: VersionId) -> Version | None:
        """The version of that id."""
        return self._one(Version, "WHERE id = ?", (version_id,))

    def versions(self, document_id: DocumentId) -> list[Version]:
        """All versions of a document, the first one first."""
        return self._all(Version, "WHERE document_id = ? ORDER BY number", (document_id,))

    def words(self) -> dict[DocumentId, int]:
        """How many words the current version of each document has."""
        sql = "SELECT d.id, v.words FROM document d JOIN version v ON v.id = d.version_id"
        return dict(self._connection.execute(sql))

    def content(self, version_id: VersionId) -> Content:
        """The text of a version with its structure. Raises KeyError if there is no such version."""
        row = self._connection.execute(
            "SELECT text, blocks, spans FROM content"
            " WHERE hash = (SELECT content_hash FROM version WHERE id = ?)",
            (version_id,),
        ).fetchone()
        if row is None:
            raise KeyError(version_id)
        return content_from(*row)

    def text(self, version_id: VersionId) -> str:
        """The text of a version alone. Raises KeyError if there is no such version."""
        row = self._connection.execute(
            "SELECT text FROM content WHERE hash = (SELECT content_hash FROM version WHERE id = ?)",
            (version_id,),
        ).fetchone()
        if row is None:
            raise KeyError(version_id)
        return str(row[0])

    def original(self, original_hash: str) -> bytes | None:
        """The bytes that a version came from, as they were."""
        sql = "SELECT data FROM original WHERE hash = ?"
        row = self._connection.execute(sql, (original_hash,)).fetchone()
        return None if row is None else zlib.decompress(row[0])

    # Highlights

    def highlights(
        self,
        document_id: DocumentId | None = None,
        theme_id: ThemeId | None = None,
        *,
        trashed: bool | None = False,
    ) -> list[Highlight]:
        """The highlights of a document or of the whole library in reading order, with `theme_id`
        only those tagged with that very theme. `trashed` tells which documents count: those in the
        library (False), those in the trash (True) or both (None)."""
        where, cells = ["1"], list[str]()
        if document_id is not None:
            where.append("h.document_id = ?")
            cells.append(document_id)
        elif trashed is not None:
            where.append("d.trashed <> ''" if trashed else "d.trashed = ''")
        if theme_id is not None:
            where.append("h.id IN (SELECT highlight_id FROM highlight_theme WHERE theme_id = ?)")
            cells.append(theme_id)
        return list(self._highlights(" AND ".join(where), cells))

    def highlights_of(self, document_id: DocumentId, start: int, end: int) -> list[Highlight]:
        """The highlights of exactly the passage `start:end` (code points) of a document."""
        where = 'h.document_id = ? AND h."start" = ? AND h."end" = ?'
        return list(self._highlights(where, [document_id, start, end]))

    def passages(self, document_id: DocumentId) -> list[tuple[HighlightId, int, int]]:
        """Id, start and end (code points) of a document's highlights, in reading order."""
        sql = (
            'SELECT id, "start", "end" FROM highlight WHERE document_id = ?'
            ' ORDER BY "start", "end" DESC, created'
        )
        return list(self._connection.execute(sql, (document_id,)))

    def highlights_by_id(self, ids: Iterable[HighlightId]) -> list[Highlight]:
        """Those of `ids` that are there, in reading order."""
        found: list[Highlight] = []
        for some in _portions(ids):
            marks = ", ".join("?" * len(some))
            found += self._highlights(f"h.id IN ({marks})", some)
        return found

    def _highlights(self, where: str, cells: Sequence[str | int]) -> Iterator[Highlight]:
        names = ", ".join(f'h."{name}"' for name in COLUMNS["highlight"])
        joined = f"highlight h JOIN document d ON d.id = h.document_id WHERE {where}"
        tags = self._connection.execute(
            "SELECT t.highlight_id, t.theme_id FROM highlight_theme t"
            f" WHERE t.highlight_id IN (SELECT h.id FROM {joined})"
            " ORDER BY t.highlight_id, t.position",
            cells,
        )
        themes: dict[str, tuple[str, ...]] = {}
        for highlight_id, theme_id in tags:
            themes[highlight_id] = (*themes.get(highlight_id, ()), theme_id)
        rows = self._connection.execute(
            f"SELECT {names} FROM {joined}"
            ' ORDER BY d.added, d.rowid, h."start", h."end" DESC, h.created',
            cells,
        )
        for row in rows:
            yield highlight_from(row, themes.get(row[0], ()))

    def documents_of_highlights(self, ids: Iterable[HighlightId]) -> set[DocumentId]:
        """The documents that hold the highlights `ids`."""
        found: set[DocumentId] = set()
        for some in _portions(ids):
            marks = ", ".join("?" * len(some))
            sql = f"SELECT DISTINCT document_id FROM highlight WHERE id IN ({marks})"
            found.update(row[0] for row in self._connection.execute(sql, some))
        return found

    def highlight_counts(
        self, document_ids: Iterable[DocumentId] | None = None
    ) -> dict[DocumentId, int]:
        """How many highlights each document has, all by default; those with none are left out."""
        sql = "SELECT document_id, count(*) FROM highlight {} GROUP BY document_id"
        if document_ids is None:
            return dict(self._connection.execute(sql.format("")))
        counts: dict[DocumentId, int] = {}
        for some in _portions(document_ids):
            marks = ", ".join("?" * len(some))
            counts.update(
                self._connection.execute(sql.format(f"WHERE document_id IN ({marks})"), some)
            )
        return counts

    def theme_shares(
        self, document_ids: Iterable[DocumentId] | None = None
    ) -> dict[DocumentId, dict[ThemeId, int]]:
        """How many highlights of each document carry each theme; all documents by default."""
        sql = (
            "SELECT h.document_id, t.theme_id, count(*) FROM highlight h"
            " JOIN highlight_theme t ON t.highlight_id = h.id {} GROUP BY 1, 2"
        )
        rows: list[tuple[DocumentId, ThemeId, int]] = []
        if document_ids is None:
            rows += self._connection.execute(sql.format(""))
        else:
            for some in _portions(document_ids):
                marks = ", ".join("?" * len(some))
                rows += self._connection.execute(
                    sql.format(f"WHERE h.document_id IN ({marks})"), some
                )
        shares: dict[DocumentId, dict[ThemeId, int]] = {}
        for document_id, theme_id, count in rows:
            shares.setdefault(document_id, {})[theme_id] = count
        return shares

    # Themes, notes, coders

    def themes(self) -> ThemeTree:
        """All themes."""
        return ThemeTree(self._all(Theme, "ORDER BY position, name"))

    def theme_counts(self) -> dict[ThemeId, int]:
        """How many highlights outside the trash carry each theme."""
        return dict(
            self._connection.execute(
                "SELECT t.theme_id, count(*) FROM highlight_theme t"
                " JOIN highlight h ON h.id = t.highlight_id"
                " JOIN document d ON d.id = h.document_id WHERE d.trashed = '' GROUP BY 1"
            )
        )

    def note(self, note_id: NoteId) -> Note | None:
        """The note of that id."""
        return self._one(Note, "WHERE id = ?", (note_id,))

    def all_notes(self) -> list[Note]:
        """Every note of the library, oldest first."""
        return self._all(Note, "ORDER BY created, rowid")

    def notes_on_highlights(self, document_id: DocumentId) -> dict[HighlightId, list[Note]]:
        """The notes on the highlights of a document, by highlight, oldest first."""
        return _by_highlight(
            self._all(
                Note,
                "WHERE highlight_id IN (SELECT id FROM highlight WHERE document_id = ?)"
                " ORDER BY highlight_id, created, rowid",
                (document_id,),
            )
        )

    def notes_of_highlights(self, ids: Iterable[HighlightId]) -> dict[HighlightId, list[Note]]:
        """The notes on the highlights `ids`, by highlight, oldest first."""
        found: list[Note] = []
        for some in _portions(ids):
            marks = ", ".join("?" * len(some))
            rest = f"WHERE highlight_id IN ({marks}) ORDER BY highlight_id, created, rowid"
            found += self._all(Note, rest, some)
        return _by_highlight(found)

    def notes_on_document(self, document_id: DocumentId) -> list[Note]:
        """The notes on a document itself, oldest first."""
        return self._all(Note, "WHERE document_id = ? ORDER BY created, rowid", (document_id,))

    def notes_on_theme(self, theme_id: ThemeId) -> list[Note]:
        """The notes on a theme, oldest first."""
        return self._all(Note, "WHERE theme_id = ? ORDER BY created, rowid", (theme_id,))

    def free_notes(self) -> list[Note]:
        """The notes that are on nothing, oldest first."""
        none = "highlight_id IS NULL AND document_id IS NULL AND theme_id IS NULL"
        return self._all(Note, f"WHERE {none} ORDER BY created, rowid")

    def coders(self) -> list[Coder]:
        """All coders by name."""
        return self._all(Coder, "ORDER BY name")

    def coder(self, coder_id: CoderId) -> Coder | None:
        """The coder of that id."""
        return self._one(Coder, "WHERE id = ?", (coder_id,))

    # Places and history

    def place(self, document_id: DocumentId) -> int:
        """The position (code points) at which a document was left; 0 if never opened."""
        sql = "SELECT position FROM place WHERE document_id = ?"
        row = self._connection.execute(sql, (document_id,)).fetchone()
        return int(row[0]) if row else 0

    def opened_documents(self) -> set[DocumentId]:
        """The documents that have been opened at least once."""
        return {row[0] for row in self._connection.execute("SELECT document_id FROM place")}

    def last_opened(self) -> DocumentId | None:
        """The document outside the trash that was open last."""
        row = self._connection.execute(
            "SELECT d.id FROM place p JOIN document d ON d.id = p.document_id"
            " WHERE d.trashed = '' ORDER BY p.opened DESC LIMIT 1"
        ).fetchone()
        return row[0] if row else None

    def steps(self, after: int = 0) -> Iterator[Step]:
        """The steps with an id above `after`, in order."""
        sql = (
            "SELECT id, time, coder_id, label, merge_key, kind, answers, hash"
            " FROM step WHERE id > ? ORDER BY id"
        )
        kinds = {kind.value: kind for kind in StepKind}
        for id_, time, coder, label, merge_key, kind, answers, told in self._connection.execute(
            sql, (after,)
        ):
            yield Step(id_, time, coder, label, merge_key, kinds[kind], answers, told)

    def changes(self, step_id: int) -> list[Change]:
        """The changes of a step in order."""
        sql = 'SELECT "table", "row", before, after FROM change WHERE step_id = ? ORDER BY number'
        return [Change(*row) for row in self._connection.execute(sql, (step_id,))]


def _portions(ids: Iterable[Any]) -> Iterator[list[Any]]:
    found = list(ids)
    for at in range(0, len(found), _AT_ONCE):
        yield found[at : at + _AT_ONCE]


def _by_highlight(notes: Iterable[Note]) -> dict[HighlightId, list[Note]]:
    grouped = groupby(notes, key=lambda note: note.highlight_id)
    return {highlight_id: list(some) for highlight_id, some in grouped if highlight_id}
