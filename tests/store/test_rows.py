"""Values become rows and come back the same."""

import sqlite3
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from reader.core.anchor import Anchor
from reader.core.coder import Coder
from reader.core.content import Block, BlockKind, Content, PageMark, Span, SpanKind
from reader.core.document import Collection, Document, Version
from reader.core.highlight import Highlight
from reader.core.ids import ThemeId
from reader.core.note import Note, NoteKind
from reader.core.saved_filter import SavedFilter
from reader.core.theme import Theme
from reader.store.rows import (
    COLUMNS,
    Row,
    Value,
    content_cells,
    content_from,
    full_image,
    highlight_from,
    image_from,
    image_text,
    key_columns,
    key_of,
    reader_of,
    table_of,
    to_rows,
)

_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
_number = st.integers(0, 2**53)
_maybe = st.none() | _text


def _plain(kind: type, *cells: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.tuples(*cells).map(lambda drawn: kind(*drawn))


_anchors = _plain(Anchor, _number, _number, _text, _text, _text)
_highlights = _plain(
    Highlight, _text, _text, _text, _anchors, _text, _text, _text,
    st.lists(_text.map(ThemeId), unique=True, max_size=4).map(tuple),
)  # fmt: skip
_others = st.one_of(
    _plain(Coder, _text, _text),
    _plain(Collection, _text, _text, _number),
    _plain(Document, *[_text] * 9, _maybe, _text),
    _plain(
        Version, _text, _text, _number, _text, _text, _number, *[_text] * 3, _number, _text, _text
    ),
    _plain(Theme, _text, _text, _text, _number, _maybe, _text, st.none() | st.integers(1, 9)),
    _plain(SavedFilter, _text, _text, _text, _number),
    _plain(Note, _text, st.sampled_from(NoteKind), *[_text] * 4, _maybe, _maybe, _maybe),
)  # fmt: skip


def stored(row: Row) -> tuple[Any, ...]:
    """The cells of `row` after a stay in SQLite, in the order of its columns."""
    with sqlite3.connect(":memory:") as connection:
        marks = ", ".join("?" * len(row.image))
        cells = [row.image[name] for name in COLUMNS[row.table]]
        found = connection.execute(f"SELECT {marks}", cells).fetchone()
    connection.close()
    return tuple(found)


@given(_others)
def test_a_value_of_one_row_comes_back(value: Value) -> None:
    (row,) = to_rows(value)
    assert row.table == table_of(type(value))
    assert row.key == value.id == key_of(row.table, row.image)
    assert tuple(sorted(row.image)) == tuple(sorted(COLUMNS[row.table]))
    assert reader_of(type(value))(stored(row)) == value


@given(_highlights)
def test_a_highlight_comes_back_with_its_themes_in_order(value: Highlight) -> None:
    own, *tags = to_rows(value)
    assert (own.table, own.key) == ("highlight", value.id)
    themes = [tag.image["theme_id"] for tag in sorted(tags, key=lambda t: str(t.image["position"]))]
    assert [tag.table for tag in tags] == ["highlight_theme"] * len(value.themes)
    assert highlight_from(stored(own), tuple(themes)) == value


@given(st.one_of(_others, _highlights))
def test_an_image_comes_back_from_the_journal(value: Value) -> None:
    for row in to_rows(value):
        text = image_text(row.image)
        assert image_from(text) == row.image
        assert text == image_text(dict(reversed(row.image.items())))


def test_no_row_has_no_image() -> None:
    assert image_text(None) is None
    assert image_from(None) is None


def test_a_tag_is_named_by_its_highlight_and_its_theme() -> None:
    assert key_columns("highlight_theme") == ("highlight_id", "theme_id")
    tag = {"highlight_id": "h", "theme_id": "t", "position": 0}
    assert key_of("highlight_theme", tag) == "h t"


_prose = st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.PICTURE])
_pictures = _plain(
    Block, _number, _number, st.just(BlockKind.PICTURE), st.just(0), st.just(""), _text, _text
)
_blocks = _plain(Block, _number, _number, _prose, _number, _text) | _pictures
_pages = st.lists(_plain(PageMark, _number, _text), max_size=3)
_spans = _plain(Span, _number, _number, st.sampled_from(SpanKind), _text)


@given(_text, st.lists(_blocks, max_size=3), st.lists(_spans, max_size=3), _pages)
def test_content_comes_back(
    text: str, blocks: list[Block], spans: list[Span], pages: list[PageMark]
) -> None:
    content = Content(text, tuple(blocks), tuple(spans), tuple(pages))
    assert content_from(*content_cells(content)) == content


def test_an_image_from_before_a_column_has_it_empty() -> None:
    new = image_text({"id": "v", "url": "https://river.example"})
    later = {"coder_id": None, "reason": "", "words_added": 0, "words_removed": 0}
    assert full_image("version", '{"id":"v"}') == {"id": "v", "url": "", **later}
    assert full_image("version", new) == {"id": "v", "url": "https://river.example", **later}
    assert full_image("theme", '{"id":"t"}') == {"id": "t"}
    assert full_image("version", None) is None
