"""Coders: the people whose marks a library holds."""

from dataclasses import dataclass

from reader.core.ids import CoderId


@dataclass(frozen=True, slots=True)
class Coder:
    """A person who marks; `name` is unique in a library."""

    id: CoderId
    name: str
