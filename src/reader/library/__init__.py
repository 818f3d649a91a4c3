"""A library as plain values, for programs: `from reader import open_library`."""

from reader.library.reading import Library, open_library
from reader.library.values import Document, Highlight, Note, Theme, Values

__all__ = ["Document", "Highlight", "Library", "Note", "Theme", "Values", "open_library"]
