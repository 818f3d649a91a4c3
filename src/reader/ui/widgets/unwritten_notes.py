"""Editors put aside because their words could not be written: the disk was full, say."""

from reader.store.reads import Reads
from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.note_target import NoteTarget


class UnwrittenNotes:
    """Keeps the editors by what their notes are on. Hidden as they are, they try to write before
    every command; when that is done, or there is nothing to write on any more, they can go.
    """

    def __init__(self) -> None:
        self._editors: list[tuple[NoteTarget, NoteEditor]] = []

    def keep(self, target: NoteTarget, editor: NoteEditor) -> None:
        """Put `editor` aside, in which a note on `target` is written."""
        self._editors.append((target, editor))

    def take(self, target: NoteTarget) -> list[NoteEditor]:
        """Those on `target`, which are kept no longer."""
        found = [editor for on, editor in self._editors if on == target]
        self._editors = [(on, editor) for on, editor in self._editors if on != target]
        return found

    def take_all(self) -> list[NoteEditor]:
        """All of them; none is kept any longer."""
        found, self._editors = self._editors, []
        return [editor for _, editor in found]

    def take_settled(self, read: Reads) -> list[NoteEditor]:
        """Those whose words are on disk by now, or never can be."""
        settled = [
            (on, editor)
            for on, editor in self._editors
            if not editor.typed.has_unwritten or not on.is_there(read)
        ]
        self._editors = [pair for pair in self._editors if pair not in settled]
        return [editor for _, editor in settled]
