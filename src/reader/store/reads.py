"""Everything that is read from a library: one method a question, values out."""

from reader.store.reads_corpus import CorpusReads
from reader.store.reads_history import HistoryReads


class Reads(CorpusReads, HistoryReads):
    """The questions that can be asked of a library. They raise StoreError if it cannot be read."""
