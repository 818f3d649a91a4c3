"""Questions about versions: what became of highlights in them, and where they stood before."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from reader.core.anchor import Anchor
from reader.core.carry import Carry, Decision
from reader.core.highlight import Highlight, reading_order
from reader.core.ids import DocumentId, HighlightId, VersionId
from reader.store.question import AMONG, listed
from reader.store.reads_documents import DocumentReads
from reader.store.reads_highlights import HighlightReads

_BY_NEW_PLACE = "ORDER BY coalesce(new_start, old_start), coalesce(new_end, old_end), rowid"
_WAITING = Decision.WAITING.value


class KnownSource(NamedTuple):
    """An address of a document outside the trash, and the importer that read it there."""

    document_id: DocumentId
    url: str
    importer: str


class VersionReads(DocumentReads, HighlightReads):
    """What can be asked about versions and about highlights in them."""

    def highlights_at(self, version_id: VersionId) -> list[Highlight]:
        """The highlights of one version, in reading order, each where it stood in it: those that
        are on it still, and those that followed to a newer one since."""
        version = self.version(version_id)
        if version is None:
            return []
        here = self.highlights(version.document_id)
        left = {carry.highlight_id: carry for carry in self._carries_from(version_id)}
        text = self.text(version_id) if left else ""
        found = [
            highlight
            if highlight.version_id == version_id
            else _as_it_stood(highlight, left[highlight.id], text)
            for highlight in here
            if highlight.version_id == version_id or highlight.id in left
        ]
        return sorted(found, key=reading_order)

    def passages(self, version_id: VersionId) -> list[tuple[HighlightId, int, int]]:
        """Id, start and end (code points) of the highlights of a version, in reading order: as
        `highlights_at`, and sooner."""
        if self._carries_from(version_id):
            return [(h.id, h.start, h.end) for h in self.highlights_at(version_id)]
        sql = (
            'SELECT id, "start", "end" FROM highlight WHERE version_id = ?'
            ' ORDER BY "start", "end" DESC, created, rowid'
        )
        return self._rows(sql, (version_id,))

    def carry(self, highlight_id: HighlightId, version_id: VersionId) -> Carry | None:
        """What became of a highlight in a version."""
        return self._one(
            Carry, "WHERE highlight_id = ? AND version_id = ?", (highlight_id, version_id)
        )

    def carries(self, version_id: VersionId) -> list[Carry]:
        """What became of each highlight when `version_id` came, in the order of the new text; those
        without a place stand at their old one."""
        return self._all(Carry, f"WHERE version_id = ? {_BY_NEW_PLACE}", (version_id,))

    def carries_of(self, highlight_ids: Iterable[HighlightId]) -> list[Carry]:
        """Every carry of the highlights `highlight_ids`."""
        return self._all(Carry, f"WHERE highlight_id {AMONG}", (listed(highlight_ids),))

    def waiting(self, document_ids: Iterable[DocumentId] | None = None) -> dict[DocumentId, int]:
        """How many highlights wait for a decision in each document, all documents by default;
        those with none are left out."""
        sql = (
            "SELECT d.id, count(*) FROM carry c"
            " CROSS JOIN document d ON d.version_id = c.version_id"
            f" WHERE c.decision = '{_WAITING}' {{}} GROUP BY d.id"
        )
        if document_ids is None:
            return dict(self._rows(sql.format("")))
        return dict(self._rows(sql.format(f"AND d.id {AMONG}"), (listed(document_ids),)))

    def version_counts(
        self, document_ids: Iterable[DocumentId] | None = None
    ) -> dict[DocumentId, int]:
        """How many versions each document has that has more than one; all documents by default."""
        sql = (
            "SELECT document_id, count(*) FROM version {} GROUP BY document_id HAVING count(*) > 1"
        )
        if document_ids is None:
            return dict(self._rows(sql.format("")))
        among = sql.format(f"WHERE document_id {AMONG}")
        return dict(self._rows(among, (listed(document_ids),)))

    def sources(self) -> list[KnownSource]:
        """The addresses of the documents outside the trash: those that each version came with, and
        those that people gave them; the newest first."""
        versions = (
            "SELECT v.made, v.rowid AS at, d.id, v.url, v.importer FROM version v"
            " JOIN document d ON d.id = v.document_id"
            " WHERE d.trashed = '' AND v.reason = '' AND v.url <> ''"
        )
        documents = (
            "SELECT v.made, v.rowid, d.id, d.url, v.importer FROM document d"
            " JOIN version v ON v.id = d.version_id WHERE d.trashed = '' AND d.url <> ''"
        )
        sql = f"SELECT * FROM ({versions} UNION {documents}) ORDER BY made DESC, at DESC"
        return [KnownSource(*row) for _, _, *row in self._rows(sql)]

    def _carries_from(self, version_id: VersionId) -> list[Carry]:
        """Those that led away from a version: the highlight is elsewhere now."""
        settled: tuple[Any, ...] = (
            version_id,
            Decision.CARRIED.value,
            Decision.ACCEPTED.value,
            Decision.PLACED.value,
        )
        return self._all(Carry, "WHERE from_version_id = ? AND decision IN (?, ?, ?)", settled)


def _as_it_stood(highlight: Highlight, carry: Carry, text: str) -> Highlight:
    anchor = Anchor.of(text, carry.old_start, carry.old_end)
    return highlight._replace(version_id=carry.from_version_id, anchor=anchor)
