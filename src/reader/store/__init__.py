"""The library file on disk: one SQLite database that any SQLite program can open."""

from reader.store.store import Store

__all__ = ["Store"]
