"""Everything that is read from a library: one method a question, values out."""

from reader.store.reads_documents import DocumentReads
from reader.store.reads_highlights import HighlightReads
from reader.store.reads_history import HistoryReads
from reader.store.reads_notes import NoteReads


class Reads(DocumentReads, HighlightReads, NoteReads, HistoryReads):
    """The questions that can be asked of a library. They raise StoreError if it cannot be read."""
