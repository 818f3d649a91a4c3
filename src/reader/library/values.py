"""What a library holds, as plain values with their names, and as DataFrames."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from importlib import import_module
from typing import Any, Generic, TypeVar, overload

from reader.errors import ReaderError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Document:
    """An article. `published` is an ISO 8601 date, also a partial one, or ""; `added` a time in
    UTC. `words` counts those of its text, `highlights` its passages."""

    id: str
    title: str
    author: str
    source: str
    published: str
    language: str
    url: str
    collection: str
    added: str
    words: int
    highlights: int


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject. `path` begins at the top of the tree ("War crimes/Shelling"); `highlights` counts
    the passages that carry the theme itself."""

    id: str
    name: str
    path: str
    parent: str
    colour: str
    description: str
    highlights: int


@dataclass(frozen=True, slots=True)
class Highlight:
    """A passage, `start:end` in code points of its document's text, of which `quote` is a part.

    `paragraph` is the number people cite (¶) and `page` the printed page on which it begins, "" if
    the source has none. `themes` are paths, in the order in which they were given. If it
    `is_waiting` it stands on an older text than its document has now. Times are in UTC.
    """

    id: str
    document_id: str
    document: str
    start: int
    end: int
    paragraph: int
    page: str
    quote: str
    themes: tuple[str, ...]
    coder: str
    created: str
    modified: str
    is_waiting: bool


@dataclass(frozen=True, slots=True)
class Note:
    """A note in Markdown; `kind` is "note", "question" or "definition". At most one of
    `highlight_id`, `document_id` and `theme` (a path) says what it is on, the others are ""."""

    id: str
    kind: str
    body: str
    coder: str
    created: str
    modified: str
    highlight_id: str
    document_id: str
    theme: str


class Values(Sequence[T], Generic[T]):
    """A sequence of values of one kind."""

    def __init__(self, kind: type[T], values: Iterable[T]) -> None:
        self._kind = kind
        self._values = tuple(values)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        return self._values[at]

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[T]:
        return iter(self._values)

    def __repr__(self) -> str:
        return f"<{len(self)} × {self._kind.__name__}>"

    def to_frame(self) -> Any:
        """A pandas DataFrame with a column for each field, also if there are no rows. Raises
        ReaderError if pandas is not installed."""
        try:
            pandas = import_module("pandas")
        except ImportError:
            raise ReaderError(
                "A DataFrame needs pandas, which is not installed here: install it beside Close"
                " Reader, or use the values as they are."
            ) from None
        names = [field.name for field in fields(self._kind)]  # type: ignore[arg-type]
        return pandas.DataFrame({name: [getattr(v, name) for v in self] for name in names})
