"""Questions about documents: their metadata, versions and texts, and where they were left."""

from typing import Any, NamedTuple

from reader.core.content import Content
from reader.core.document import Collection, Document, Origin, Picture, Version
from reader.core.ids import CollectionId, DocumentId, VersionId
from reader.store.prepared import origins_from, unpacked
from reader.store.question import Question, undisturbed
from reader.store.rows import content_from


class KnownOriginal(NamedTuple):
    """A document by the bytes it came from. `older` is the number of the version that they are of,
    0 if that is the current one."""

    document_id: DocumentId
    title: str
    older: int = 0


class DocumentReads(Question):
    """What can be asked about documents. Lists are in the order people see."""

    _kept: tuple[str, str] = "", ""  # the text last read, which never changes, after its hash

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
        return dict(self._rows(sql))

    def file_names(self) -> dict[DocumentId, str]:
        """The name of the file that each document came in as, "" for none."""
        sql = "SELECT d.id, v.file_name FROM document d JOIN version v ON v.id = d.version_id"
        return dict(self._rows(sql))

    def content(self, version_id: VersionId) -> Content:
        """The text of a version with its structure. Raises KeyError if there is no such version."""
        cells = self._content(version_id, "hash, text, blocks, spans, pages")
        self._kept = cells[0], cells[1]
        with undisturbed():
            return content_from(*cells[1:])

    def stored(self, content_hash: str) -> Content:
        """The content of that hash, also one that no version names yet. Raises KeyError if there is
        none."""
        sql = "SELECT text, blocks, spans, pages FROM content WHERE hash = ?"
        rows = self._rows(sql, (content_hash,))
        if not rows:
            raise KeyError(content_hash)
        with undisturbed():
            return content_from(*rows[0])

    def origins(self, version_id: VersionId) -> tuple[Origin, ...]:
        """Where the characters of a version stand on its printed pages; empty if it has none."""
        return origins_from(self._content(version_id, "origins")[0])

    def text(self, version_id: VersionId) -> str:
        """The text of a version alone. Raises KeyError if there is no such version."""
        name = self._cell("SELECT content_hash FROM version WHERE id = ?", (version_id,))
        if name is None or name != self._kept[0]:
            self._kept = str(name), str(self._content(version_id, "text")[0])
        return self._kept[1]

    def _content(self, version_id: VersionId, columns: str) -> tuple[Any, ...]:
        rows = self._rows(
            f"SELECT {columns} FROM content"
            " WHERE hash = (SELECT content_hash FROM version WHERE id = ?)",
            (version_id,),
        )
        if not rows:
            raise KeyError(version_id)
        return tuple(rows[0])

    def original(self, original_hash: str) -> bytes | None:
        """The bytes that a version came from, as they were."""
        packed = self.packed_original(original_hash)
        return None if packed is None else unpacked(packed)

    def packed_original(self, original_hash: str) -> bytes | None:
        """As `original`, compressed, for `store.prepared.unpacked` to take time on any thread."""
        found: bytes | None = self._cell(
            "SELECT data FROM original WHERE hash = ?", (original_hash,)
        )
        return found

    def originals(self) -> dict[str, KnownOriginal]:
        """Whose the originals of the documents outside the trash are, by their SHA-256."""
        sql = (
            "SELECT v.original_hash, d.id, d.title, iif(v.id = d.version_id, 0, v.number)"
            " FROM version v JOIN document d ON d.id = v.document_id"
            " WHERE d.trashed = '' AND v.original_hash <> ''"
            " ORDER BY v.id = d.version_id, d.added DESC, v.number"  # the last one stays
        )
        return {name: KnownOriginal(*rest) for name, *rest in self._rows(sql)}

    def picture(self, picture_hash: str) -> Picture | None:
        """The picture of that SHA-256."""
        columns = "hash, media_type, data, width, height"
        rows = self._rows(f"SELECT {columns} FROM picture WHERE hash = ?", (picture_hash,))
        return Picture(*rows[0]) if rows else None

    def place(self, document_id: DocumentId) -> int:
        """The position (code points) at which a document was left; 0 if never opened."""
        return self._cell("SELECT position FROM place WHERE document_id = ?", (document_id,)) or 0

    def opened_documents(self) -> set[DocumentId]:
        """The documents that have been opened at least once."""
        return {row[0] for row in self._rows("SELECT document_id FROM place")}

    def last_opened(self) -> DocumentId | None:
        """The document outside the trash that was open last."""
        found: DocumentId | None = self._cell(
            "SELECT d.id FROM place p JOIN document d ON d.id = p.document_id"
            " WHERE d.trashed = '' ORDER BY p.opened DESC LIMIT 1"
        )
        return found
