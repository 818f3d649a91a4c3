"""Questions about highlights and how themes spread over them."""

from collections import Counter
from collections.abc import Iterable

from reader.core.highlight import Highlight
from reader.core.ids import CoderId, DocumentId, HighlightId, ThemeId
from reader.store.question import AMONG, Question, listed, undisturbed
from reader.store.rows import COLUMNS, highlight_from
from reader.store.told import told

_NAMES = ", ".join(f'h."{name}"' for name in COLUMNS["highlight"])
_IN_ORDER = 'h."start", h."end" DESC, h.created, h.rowid'
# CROSS JOIN is SQLite's way to say: in this order. It then needs no sort for whole documents.
_BY_DOCUMENT = "document d CROSS JOIN highlight h ON h.document_id = d.id"
_BY_THEME = (
    "highlight_theme f CROSS JOIN highlight h ON h.id = f.highlight_id"
    " CROSS JOIN document d ON d.id = h.document_id"
)
_BY_ID = "highlight h CROSS JOIN document d ON d.id = h.document_id"
_THEMES = "SELECT t.highlight_id, t.theme_id"
_TAGS = "CROSS JOIN highlight_theme t ON t.highlight_id = h.id"
# The index has the order of the tags: neither side is looked up at random.
_SHARES = (
    "SELECT h.document_id, t.theme_id, count(*)"
    f" FROM highlight h INDEXED BY highlight_with_document {_TAGS} GROUP BY 1, 2"
)
_SHARES_OF_ONE = (
    f"SELECT t.theme_id, count(*) FROM highlight h {_TAGS} WHERE h.document_id = ? GROUP BY 1"
)
# One run over the tags alone, where a join with the highlights would look each one up.
_ALL_THEMES = f"{_THEMES} FROM highlight_theme t"
_THEMES_BESIDE = (  # of all highlights that have a theme
    f"{_THEMES} FROM highlight_theme f"
    " CROSS JOIN highlight_theme t ON t.highlight_id = f.highlight_id WHERE f.theme_id = ?"
)


class HighlightReads(Question):
    """What can be asked about highlights. Lists are in reading order."""

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
        where, cells = ["1"], list[str | int]()
        if theme_id is not None:
            where.append("f.theme_id = ?")
            cells.append(theme_id)
        if document_id is not None:
            where.append("d.id = ?")
            cells.append(document_id)
        elif trashed is not None:
            where.append("d.trashed <> ''" if trashed else "d.trashed = ''")
        source = _BY_DOCUMENT if theme_id is None else _BY_THEME
        tags = ""
        if theme_id is not None and document_id is None:
            tags = _THEMES_BESIDE
        elif document_id is None and not trashed:
            tags = _ALL_THEMES
        return self._highlights(source, " AND ".join(where), cells, tags)

    def highlights_of(self, document_id: DocumentId, start: int, end: int) -> list[Highlight]:
        """The highlights of exactly the passage `start:end` (code points) of a document's current
        version."""
        where = 'd.id = ? AND h."start" = ? AND h."end" = ? AND h.version_id = d.version_id'
        return self._highlights(_BY_DOCUMENT, where, [document_id, start, end])

    def own_passages(
        self, coder_id: CoderId, document_ids: Iterable[DocumentId]
    ) -> dict[tuple[DocumentId, int, int], HighlightId]:
        """Which passages of documents' current versions a coder has marked, and by which highlight:
        by document, start and end (code points)."""
        sql = (
            f'SELECT d.id, h."start", h."end", h.id FROM {_BY_DOCUMENT}'
            f" WHERE d.id {AMONG} AND h.version_id = d.version_id AND h.coder_id = ?"
        )
        rows = self._rows(sql, (listed(document_ids), coder_id))
        return {tuple(place): highlight_id for *place, highlight_id in rows}

    def highlights_by_id(self, ids: Iterable[HighlightId]) -> list[Highlight]:
        """Those of `ids` that are there, in reading order."""
        return self._highlights(_BY_ID, f"h.id {AMONG}", [listed(ids)])

    def _highlights(
        self, source: str, where: str, cells: list[str | int], tags: str = ""
    ) -> list[Highlight]:
        tags = tags or f"{_THEMES} FROM {source} {_TAGS} WHERE {where}"
        tag_cells = cells[: tags.count("?")]
        rows = f"SELECT {_NAMES} FROM {source} WHERE {where} ORDER BY d.added, d.rowid, {_IN_ORDER}"
        with undisturbed(), told(self._path):
            run = self._connection.execute
            themes = _gathered(run(f"{tags} ORDER BY t.highlight_id, t.position", tag_cells))
            none: tuple[str, ...] = ()
            return [highlight_from(row, themes.get(row[0], none)) for row in run(rows, cells)]

    def documents_of_highlights(self, ids: Iterable[HighlightId]) -> set[DocumentId]:
        """The documents that hold the highlights `ids`."""
        sql = f"SELECT DISTINCT document_id FROM highlight WHERE id {AMONG}"
        return {row[0] for row in self._rows(sql, (listed(ids),))}

    def highlight_counts(
        self, document_ids: Iterable[DocumentId] | None = None
    ) -> dict[DocumentId, int]:
        """How many highlights each document has, all by default; those with none are left out."""
        sql = "SELECT document_id, count(*) FROM highlight {} GROUP BY document_id"
        if document_ids is None:
            return dict(self._rows(sql.format("")))
        ids = list(document_ids)
        if len(ids) == 1:  # as after every highlight: it need not be looked up in a list
            return dict(self._rows(sql.format("WHERE document_id = ?"), ids))
        return dict(self._rows(sql.format(f"WHERE document_id {AMONG}"), (listed(ids),)))

    def theme_shares(
        self, document_ids: Iterable[DocumentId] | None = None
    ) -> dict[DocumentId, dict[ThemeId, int]]:
        """How many highlights of each document carry each theme; all documents by default."""
        if document_ids is not None:  # each by itself: to sort by document too takes longer
            found = ((one, dict(self._rows(_SHARES_OF_ONE, (one,)))) for one in document_ids)
            return {document_id: themes for document_id, themes in found if themes}
        shares: dict[DocumentId, dict[ThemeId, int]] = {}
        for document_id, theme_id, count in self._rows(_SHARES):
            shares.setdefault(document_id, {})[theme_id] = count
        return shares

    def theme_counts(self) -> dict[ThemeId, int]:
        """How many highlights outside the trash carry each theme."""
        counts = Counter[ThemeId](
            dict(self._rows("SELECT theme_id, count(*) FROM highlight_theme GROUP BY theme_id"))
        )
        counts.subtract(
            dict(
                self._rows(
                    f"SELECT t.theme_id, count(*) FROM {_BY_DOCUMENT} {_TAGS}"
                    " WHERE d.trashed <> '' GROUP BY t.theme_id"
                )
            )
        )
        return dict(+counts)


def _gathered(tags: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The themes of each highlight, in the order in which they come."""
    themes: dict[str, tuple[str, ...]] = {}
    for highlight_id, theme_id in tags:
        if highlight_id in themes:
            themes[highlight_id] += (theme_id,)
        else:
            themes[highlight_id] = (theme_id,)
    return themes
