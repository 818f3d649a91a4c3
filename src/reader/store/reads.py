"""Everything that is read from a library: one method a question, values out."""

from reader.store.reads_history import HistoryReads
from reader.store.reads_notes import NoteReads
from reader.store.reads_versions import VersionReads


class Reads(VersionReads, NoteReads, HistoryReads):
    """The questions that can be asked of a library. They raise StoreError if it cannot be read."""
