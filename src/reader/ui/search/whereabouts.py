"""What is told of a line: its paragraph, the highlights there, their themes and notes."""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QObject

from reader.core.content import Content
from reader.core.document import Document
from reader.core.ids import DocumentId, HighlightId, VersionId
from reader.core.passages import place
from reader.core.search import Part
from reader.core.theme import Theme
from reader.session.wording import counted
from reader.ui.library import Library
from reader.ui.search.lines import Line

_KEPT = 8  # texts: those of a screen of results
_ENDS = ("", "\n")  # what stands beyond the ends of a paragraph
_Passages = list[tuple[HighlightId, int, int]]


class Told(NamedTuple):
    """What stands beside and below the words of a line. `is_cut` says whether the paragraph begins
    before them, and whether it goes on."""

    themes: tuple[Theme, ...] = ()
    below: str = ""
    is_cut: tuple[bool, bool] = (False, False)


class Whereabouts(QObject):
    """Asks the library about lines that are seen, and remembers what it said until that changes."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._contents: OrderedDict[VersionId, tuple[Content, _Passages]] = OrderedDict()
        library.changed.connect(lambda _: self._contents.clear())

    def told(self, line: Line) -> Told:
        """What is told of `line`."""
        found = line.found
        if found.part is Part.NOTES:
            return self._of_note(line)
        if found.part is Part.TITLES:
            return self._of_title(line)
        version_id = self.version_of(line)
        if version_id is None:
            return Told()
        content, passages = self._known(version_id)
        hit = line.hit
        begins, ends = hit.start - len(hit.before), hit.end + len(hit.after)
        if line.is_passage:
            begins, ends = 0, len(content.text)  # nothing of it is left out
        around = content.text[max(0, begins - 1) : begins], content.text[ends : ends + 1]
        cut = around[0] not in _ENDS, around[1] not in _ENDS
        ids = [id_ for id_, start, end in passages if start < hit.end and hit.start < end]
        where = place(content, hit.start, hit.end)
        return Told(self._themes(ids), " · ".join([where, *self._marks(ids)]), cut)

    def version_of(self, line: Line) -> VersionId | None:
        """The text in which a line stands: the document's current one unless the line says so."""
        found = line.found
        if found.version_id is not None or found.document_id is None:
            return found.version_id
        document = self._library.read.document(found.document_id)
        return document.version_id if document else None

    def _known(self, version_id: VersionId) -> tuple[Content, _Passages]:
        if version_id not in self._contents:
            read = self._library.read
            self._contents[version_id] = read.content(version_id), read.passages(version_id)
            if len(self._contents) > _KEPT:
                self._contents.popitem(last=False)
        self._contents.move_to_end(version_id)
        return self._contents[version_id]

    def _themes(self, ids: list[HighlightId]) -> tuple[Theme, ...]:
        if not ids:
            return ()
        tree = self._library.read.themes()
        wanted = [id_ for h in self._library.read.highlights_by_id(ids) for id_ in h.themes]
        return tuple(theme for id_ in dict.fromkeys(wanted) if (theme := tree.get(id_)))

    def _marks(self, ids: list[HighlightId]) -> list[str]:
        """Such as "highlight, 1 note"."""
        if not ids:
            return []
        marked = "highlight" if len(ids) == 1 else counted(len(ids), "highlight")
        notes = sum(map(len, self._library.read.notes_of_highlights(ids).values()))
        return [f"{marked}, {counted(notes, 'note')}" if notes else marked]

    def _of_note(self, line: Line) -> Told:
        read = self._library.read
        note = read.note(line.found.note_id) if line.found.note_id else None
        title = line.found.title
        if note is None or not line.found.document_id:
            theme = read.themes().get(note.theme_id) if note else None
            return Told(below=f"on the theme {theme.name}" if theme else "on the library")
        marked = read.highlights_by_id([note.highlight_id]) if note.highlight_id else []
        if not marked:
            return Told(below=f"on {title}")
        content, _ = self._known(marked[0].version_id)
        where = place(content, marked[0].start, marked[0].end)
        return Told(self._themes([marked[0].id]), f"on {where}, {title}")

    def _of_title(self, line: Line) -> Told:
        document = self._document(line.found.document_id)
        if document is None:
            return Told()
        whole = " ".join(line.text.split()) == " ".join(document.title.split())
        parts = (document.author if whole else document.title, document.source)
        return Told(below=" · ".join(part for part in parts if part))

    def _document(self, document_id: DocumentId | None) -> Document | None:
        return self._library.read.document(document_id) if document_id else None
