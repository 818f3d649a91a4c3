"""Saved filters: what somebody wants to see again, by name."""

from dataclasses import dataclass

from reader.core.ids import FilterId


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter that was given a name; `wanted` is its JSON, as `analysis.wanted` writes it."""

    id: FilterId
    name: str
    wanted: str
    position: int
