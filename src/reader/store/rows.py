"""Values to rows and back: which table each kind of value lives in, and in what columns.

A value may be several rows: a highlight is one row in `highlight` and one in `highlight_theme`
for each of its themes. A row's key is its primary key as text, parts joined by a space.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from enum import StrEnum
from typing import Any, NamedTuple, cast

from reader.core.anchor import Anchor
from reader.core.carry import Carry, CarryState, Decision
from reader.core.coder import Coder
from reader.core.content import Block, BlockKind, Content, PageMark, Span, SpanKind
from reader.core.document import Collection, Document, Version
from reader.core.highlight import Highlight
from reader.core.note import Note, NoteKind
from reader.core.saved_filter import SavedFilter
from reader.core.saved_recipe import SavedRecipe
from reader.core.theme import Theme

Cell = str | int | None
RowImage = dict[str, Cell]
Value = (
    Coder | Collection | Document | Version | Highlight | Carry | Theme | Note
    | SavedFilter | SavedRecipe
)  # fmt: skip


class Row(NamedTuple):
    """One row of one table; `image` maps every column to its cell."""

    table: str
    key: str
    image: RowImage


def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


# The columns of each journalled table, its key first. Column names equal field names.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "coder": _names(Coder),
    "collection": _names(Collection),
    "document": _names(Document),
    "version": _names(Version),
    "highlight": (
        "id", "document_id", "version_id", "start", "end", "exact", "prefix", "suffix",
        "coder_id", "created", "modified",
    ),
    "carry": _names(Carry),
    "theme": _names(Theme),
    "highlight_theme": ("highlight_id", "theme_id", "position"),
    "note": _names(Note),
    "filter": _names(SavedFilter),
    "recipe": _names(SavedRecipe),
}  # fmt: skip
_KEYS = {"highlight_theme": ("highlight_id", "theme_id")}
_TABLES: dict[type, str] = {
    Coder: "coder",
    Collection: "collection",
    Document: "document",
    Version: "version",
    Highlight: "highlight",
    Carry: "carry",
    Theme: "theme",
    Note: "note",
    SavedFilter: "filter",
    SavedRecipe: "recipe",
}


def table_of(kind: type) -> str:
    """The table that holds values of `kind`."""
    return _TABLES[kind]


def key_columns(table: str) -> tuple[str, ...]:
    """The columns of a table's primary key."""
    return _KEYS.get(table, ("id",))


def key_of(table: str, image: Mapping[str, Cell]) -> str:
    """A row's key as text."""
    return " ".join(str(image[column]) for column in key_columns(table))


def to_rows(value: Value) -> list[Row]:
    """Every row that `value` is, its own first."""
    if isinstance(value, Highlight):
        own: RowImage = {
            "id": value.id, "document_id": value.document_id, "version_id": value.version_id,
            **value.anchor._asdict(),
            "coder_id": value.coder_id, "created": value.created, "modified": value.modified,
        }  # fmt: skip
        tags: list[RowImage] = [
            {"highlight_id": value.id, "theme_id": theme_id, "position": position}
            for position, theme_id in enumerate(value.themes)
        ]
        return [
            Row("highlight", value.id, own),
            *(Row("highlight_theme", key_of("highlight_theme", tag), tag) for tag in tags),
        ]
    table = _TABLES[type(value)]
    cells = [getattr(value, name) for name in COLUMNS[table]]
    told = [cell.value if isinstance(cell, StrEnum) else cell for cell in cells]
    return [Row(table, value.id, dict(zip(COLUMNS[table], told, strict=True)))]


def highlight_from(cells: tuple[Any, ...], themes: tuple[Any, ...]) -> Highlight:
    """The highlight of one `highlight` row, cells in the order of its columns."""
    (id_, document, version, start, end, exact, prefix, suffix, coder, created, modified) = cells
    anchor = Anchor(start, end, exact, prefix, suffix)
    return Highlight(id_, document, version, anchor, coder, created, modified, themes)


def note_from(cells: tuple[Any, ...]) -> Note:
    """The note of one `note` row."""
    return Note(cells[0], NoteKind(cells[1]), *cells[2:])


def carry_from(cells: tuple[Any, ...]) -> Carry:
    """The carry of one `carry` row."""
    id_, highlight, older, newer, state, decision, score, start, end, *places = cells
    settled = CarryState(state), Decision(decision), score
    return Carry(id_, highlight, older, newer, *settled, start, end, *places)


def reader_of(kind: type) -> Callable[[tuple[Any, ...]], Any]:
    """What turns a row of `kind`'s table into a value; not for highlights."""
    return _READERS.get(kind, lambda cells: kind(*cells))


_READERS: Mapping[type, Callable[[tuple[Any, ...]], Any]] = {Note: note_from, Carry: carry_from}


# Made once: `json.dumps` makes one anew for every row of a step.
_AS_TEXT = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def image_text(image: RowImage | None) -> str | None:
    """A row image as the journal keeps it: JSON with sorted keys."""
    if image is None:
        return None
    return _AS_TEXT.encode(image)


def image_from(text: str | None) -> RowImage | None:
    """The row image that the journal kept, as it was kept."""
    return None if text is None else cast(RowImage, json.loads(text))


_AT_ONCE = 500  # items of an array, some 0.2 ms

# What a column holds in rows from before there was such a column, by table.
_LATER_COLUMNS: Mapping[str, RowImage] = {
    "version": {"url": "", "coder_id": None, "reason": "", "words_added": 0, "words_removed": 0},
}


def full_image(table: str, text: str | None) -> RowImage | None:
    """The row image that the journal kept, with the columns that the table has got since."""
    image = image_from(text)
    return None if image is None else {**_LATER_COLUMNS.get(table, {}), **image}


def content_cells(content: Content) -> tuple[str, str, str, str]:
    """Text, blocks, spans and pages as they are stored: all but the text as JSON arrays."""
    blocks = [_block_cells(block) for block in content.blocks]
    spans = [[s.start, s.end, s.kind.value, s.href] for s in content.spans]
    pages = [[page.start, page.label] for page in content.pages]
    return content.text, compact(blocks), compact(spans), compact(pages)


def _block_cells(block: Block) -> list[Cell]:
    cells: list[Cell] = [block.start, block.end, block.kind.value, block.level, block.marker]
    return [*cells, block.picture, block.alt] if block.kind is BlockKind.PICTURE else cells


def content_from(text: str, blocks: str, spans: str, pages: str) -> Content:
    """The content of one `content` row."""
    kinds = {kind.value: kind for kind in BlockKind}
    span_kinds = {kind.value: kind for kind in SpanKind}
    return Content(
        text,
        tuple(Block(s, e, kinds[kind], *rest) for s, e, kind, *rest in _list(blocks)),
        tuple(Span(s, e, span_kinds[kind], href) for s, e, kind, href in _list(spans)),
        tuple(PageMark(start, label) for start, label in _list(pages)),
    )


def compact(items: Sequence[Any]) -> str:
    """A JSON array, made in parts: one call keeps every other thread waiting until it is through,
    100 ms for the origins of a long PDF."""
    parts = (
        json.dumps(items[at : at + _AT_ONCE], ensure_ascii=False, separators=(",", ":"))[1:-1]
        for at in range(0, len(items), _AT_ONCE)
    )
    return f"[{','.join(parts)}]"


def _list(text: str) -> list[Any]:
    return cast(list[Any], json.loads(text))
