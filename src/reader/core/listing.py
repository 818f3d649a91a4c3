"""A listing: rows under named columns, for a table file."""

from collections.abc import Iterable
from dataclasses import dataclass

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `width` is about how many characters it should show."""

    name: str
    width: int = 14


@dataclass(frozen=True, slots=True)
class Listing:
    """`rows` are read once, in order, each with one value a column; `count` is how many come."""

    title: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Value, ...]]
    count: int
