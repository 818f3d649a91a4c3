"""Correcting a text in place: what becomes of its blocks, spans, pages, and of passages in it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.building import ContentBuilder
from reader.core.content import OBJECT, BlockKind, Content, PageMark, Span, SpanKind
from reader.core.document import Origin
from reader.core.editing import EditMap, TextEdit, edited, settled
from reader.core.text import canonical
from reader.core.text_edits import applied
from reader.errors import Refused

_KINDS = st.sampled_from([
    BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE, BlockKind.ITEM, BlockKind.CAPTION,
    BlockKind.CODE,
])  # fmt: skip
_PIECES = st.lists(
    st.tuples(
        st.text(st.sampled_from("ab é😀\n\t"), max_size=6),
        st.lists(st.tuples(st.sampled_from(SpanKind), st.just("")), max_size=2),
    ),
    max_size=3,
)
_BLOCKS = st.lists(st.tuples(_KINDS, _PIECES), min_size=1, max_size=6)
_TYPED = st.text(st.sampled_from("xy \n\r\té"), max_size=4)


def contents() -> st.SearchStrategy[Content]:
    return _BLOCKS.map(built).filter(lambda content: bool(content.blocks))


def built(blocks: list[tuple[BlockKind, list[tuple[str, list[tuple[SpanKind, str]]]]]]) -> Content:
    builder = ContentBuilder()
    for number, (kind, pieces) in enumerate(blocks):
        builder.begin(kind)
        builder.page(str(number))
        for text, spans in pieces:
            # Only code holds line feeds; elsewhere they would be white space of the source.
            builder.add(text if kind is BlockKind.CODE else text.replace("\n", " "), spans)
    return builder.build()


@st.composite
def scripts(draw: st.DrawFn, text: str, typed: st.SearchStrategy[str] = _TYPED) -> list[TextEdit]:
    feeds = [at for at, char in enumerate(text) if char == "\n"]
    edges = [0, len(text), *feeds, *(at + 1 for at in feeds)]  # where blocks begin and end
    cut = st.integers(0, len(text)) | st.sampled_from(edges)
    cuts = sorted(draw(st.lists(cut, max_size=8)))
    return [
        TextEdit(start, end, draw(typed)) for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]


def article(*blocks: tuple[BlockKind, str]) -> Content:
    builder = ContentBuilder()
    for kind, text in blocks:
        builder.begin(kind, 1 if kind in (BlockKind.HEADING, BlockKind.ITEM) else 0,
                      "3." if kind is BlockKind.ITEM else "")  # fmt: skip
        builder.add(text)
    return builder.build()


PARAGRAPH, HEADING, ROW = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ROW
PLAIN = article((HEADING, "The pier"), (PARAGRAPH, "One bell."), (PARAGRAPH, "Two bells."))


def shape(content: Content) -> list[tuple[BlockKind, str]]:
    return [(block.kind, content.text[block.start : block.end]) for block in content.blocks]


def after(content: Content, *edits: TextEdit) -> Content:
    return edited(content, (), edits)[0]


def change(content: Content, old: str, new: str) -> TextEdit:
    at = content.text.index(old)
    return TextEdit(at, at + len(old), new)


def check(content: Content) -> None:
    """Every promise that a content makes."""
    assert canonical(content.text) == content.text
    end = -1
    for block in content.blocks:
        assert block.start == end + 1
        inside, end = content.text[block.start : block.end], block.end
        assert inside
        assert inside == inside.strip()
        assert block.kind is BlockKind.CODE or "\n" not in inside
        assert (inside == OBJECT) == (block.kind is BlockKind.PICTURE)
    assert end == len(content.text)
    assert list(content.spans) == sorted(content.spans, key=lambda one: (one.start, -one.end))
    for span in content.spans:
        block = content.blocks[content.block_at(span.start)]
        assert block.start <= span.start < span.end <= block.end
    starts = [page.start for page in content.pages]
    assert starts == sorted(set(starts))
    assert all(0 <= start <= len(content.text) for start in starts)


def overlapping(edits: Sequence[TextEdit], start: int, end: int) -> bool:
    return any(start < edit.end and edit.start < end for edit in edits)


def test_a_letter_is_corrected_and_all_else_follows() -> None:
    content = replace(
        PLAIN,
        spans=(Span(9, 12, SpanKind.STRONG), Span(23, 28, SpanKind.EMPHASIS)),
        pages=(PageMark(0, "1"), PageMark(19, "2")),
    )
    found = after(content, change(content, "One", "Every"))
    assert shape(found) == [
        (HEADING, "The pier"), (PARAGRAPH, "Every bell."), (PARAGRAPH, "Two bells.")
    ]  # fmt: skip
    assert found.spans == (Span(9, 14, SpanKind.STRONG), Span(25, 30, SpanKind.EMPHASIS))
    assert found.pages == (PageMark(0, "1"), PageMark(21, "2"))


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (TextEdit(18, 19, " "), [(HEADING, "The pier"), (PARAGRAPH, "One bell. Two bells.")]),
        (TextEdit(8, 9, ": "), [(HEADING, "The pier: One bell."), (PARAGRAPH, "Two bells.")]),
        (TextEdit(12, 13, "\n"), [(HEADING, "The pier"), (PARAGRAPH, "One"), (PARAGRAPH, "bell."),
                                  (PARAGRAPH, "Two bells.")]),
        (TextEdit(3, 4, "\n"), [(HEADING, "The"), (PARAGRAPH, "pier"), (PARAGRAPH, "One bell."),
                                (PARAGRAPH, "Two bells.")]),
        (TextEdit(9, 18, ""), [(HEADING, "The pier"), (PARAGRAPH, "Two bells.")]),
        (TextEdit(0, 8, ""), [(PARAGRAPH, "One bell."), (PARAGRAPH, "Two bells.")]),
        (TextEdit(0, 9, ""), [(PARAGRAPH, "One bell."), (PARAGRAPH, "Two bells.")]),
        (TextEdit(19, 29, " "), [(HEADING, "The pier"), (PARAGRAPH, "One bell.")]),
        (TextEdit(4, 23, ""), [(HEADING, "The bells.")]),
        (TextEdit(18, 18, "\r\n\r\nThree. "), [(HEADING, "The pier"), (PARAGRAPH, "One bell."),
                                      (PARAGRAPH, "Three."), (PARAGRAPH, "Two bells.")]),
        (TextEdit(9, 13, "  "), [(HEADING, "The pier"), (PARAGRAPH, "bell."),
                                 (PARAGRAPH, "Two bells.")]),
    ],
)  # fmt: skip
def test_line_feeds_make_and_unmake_blocks(
    edit: TextEdit, expected: list[tuple[BlockKind, str]]
) -> None:
    found = after(PLAIN, edit)
    assert shape(found) == expected
    check(found)


def test_two_neighbours_emptied_one_by_one_are_both_gone() -> None:
    found = after(PLAIN, TextEdit(9, 18, ""), TextEdit(19, 29, ""))
    assert shape(found) == [(HEADING, "The pier")]


def test_the_second_half_of_an_item_has_no_number_and_that_of_a_heading_no_level() -> None:
    content = article((BlockKind.ITEM, "Oars, sails"), (HEADING, "North south"))
    found = after(content, change(content, ", ", "\n"), change(content, " south", "\nsouth"))
    assert [(block.kind, block.level, block.marker) for block in found.blocks] == [
        (BlockKind.ITEM, 1, "3."), (BlockKind.ITEM, 1, ""), (HEADING, 1, ""), (PARAGRAPH, 0, "")
    ]  # fmt: skip


def test_code_keeps_its_lines_and_other_blocks_take_one() -> None:
    content = article((PARAGRAPH, "Run"), (BlockKind.CODE, "one\ntwo"))
    assert shape(after(content, TextEdit(7, 7, ":\nx"))) == [
        (PARAGRAPH, "Run"), (BlockKind.CODE, "one:\nx\ntwo")
    ]  # fmt: skip
    assert shape(after(content, TextEdit(3, 4, " "))) == [
        (PARAGRAPH, "Run one"), (BlockKind.CODE, "two")
    ]  # fmt: skip


def test_a_span_is_parted_with_its_block_and_takes_in_what_is_put_inside() -> None:
    content = replace(PLAIN, spans=(Span(9, 18, SpanKind.LINK, "https://a.example"),))
    found = after(content, TextEdit(12, 13, "\n"), TextEdit(9, 9, "x"), TextEdit(15, 15, "y"))
    assert [found.text[span.start : span.end] for span in found.spans] == ["One", "beyll."]
    assert {span.href for span in found.spans} == {"https://a.example"}


def test_words_that_replace_more_than_a_span_are_not_set_as_it_was() -> None:
    content = replace(PLAIN, spans=(Span(9, 12, SpanKind.STRONG),))
    assert after(content, TextEdit(9, 18, "All.")).spans == ()
    assert after(content, TextEdit(11, 18, "!")).spans == (Span(9, 11, SpanKind.STRONG),)


def with_picture() -> Content:
    builder = ContentBuilder()
    builder.add("Before.")
    builder.picture("ab" * 32, "The pier")
    builder.begin()
    builder.add("After.")
    return builder.build()


@pytest.mark.parametrize(
    "edit",
    [
        TextEdit(8, 8, "x"), TextEdit(9, 9, "x"), TextEdit(8, 9, "x"), TextEdit(7, 8, ""),
        TextEdit(9, 10, " "), TextEdit(0, 0, OBJECT), TextEdit(8, 8, "x\n"),
    ],
)  # fmt: skip
def test_a_picture_stays_a_picture(edit: TextEdit) -> None:
    with pytest.raises(Refused, match="picture"):
        edited(with_picture(), (), [edit])


def test_a_picture_may_go_as_a_whole_and_words_beside_it_may_change() -> None:
    content = with_picture()
    assert after(content, TextEdit(8, 9, "")).text == "Before.\nAfter."
    found = after(content, change(content, "After", "Afterwards"))
    assert found.blocks[1] == content.blocks[1]
    check(found)


@pytest.mark.parametrize(
    "edit",
    [
        TextEdit(0, 2, ""), TextEdit(2, 3, ""), TextEdit(1, 1, "\t"), TextEdit(1, 1, "\n"),
        TextEdit(5, 6, " "), TextEdit(11, 12, " "),
    ],
)  # fmt: skip
def test_a_row_keeps_its_cells(edit: TextEdit) -> None:
    content = article((ROW, "ab\tcd"), (ROW, "ef\tgh"), (PARAGRAPH, "After."))
    with pytest.raises(Refused, match="row"):
        edited(content, (), [edit])


def test_a_cell_may_be_corrected_and_a_row_may_go() -> None:
    content = article((ROW, "ab\tcd"), (ROW, "ef\tgh"), (PARAGRAPH, "After."))
    found = after(content, TextEdit(0, 2, "x y"), TextEdit(6, 11, ""))
    assert shape(found) == [(ROW, "x y\tcd"), (PARAGRAPH, "After.")]


@pytest.mark.parametrize("edits", [[TextEdit(0, 29, "")], [TextEdit(0, 29, " \n ")]])
def test_something_has_to_be_left(edits: list[TextEdit]) -> None:
    with pytest.raises(Refused, match="left"):
        edited(PLAIN, (), edits)


def test_where_there_is_no_text_there_is_nothing_to_correct() -> None:
    with pytest.raises(Refused):
        edited(Content("", ()), (), [TextEdit(0, 0, "x")])


@pytest.mark.parametrize(
    "edits",
    [
        [TextEdit(0, 3, ""), TextEdit(2, 4, "")], [TextEdit(4, 3, "")], [TextEdit(0, 30, "")],
        [TextEdit(-1, 2, "")],
    ],
)  # fmt: skip
def test_edits_that_overlap_or_lie_outside_are_a_mistake_of_ours(edits: list[TextEdit]) -> None:
    with pytest.raises(ValueError, match=r"overlaps|characters"):
        edited(PLAIN, (), edits)


def test_corrected_letters_are_printed_where_the_wrong_ones_are() -> None:
    origins = (Origin(0, 8, 0, 100), Origin(9, 9, 0, 110), Origin(19, 10, 1, 0))
    edits = [change(PLAIN, "bell.", "boll."), TextEdit(9, 9, "x"), TextEdit(19, 23, "")]
    assert edited(PLAIN, origins, edits)[1] == (
        Origin(0, 8, 0, 100), Origin(10, 9, 0, 110), Origin(20, 6, 1, 4)
    )  # fmt: skip
    shared = edited(PLAIN, origins, [change(PLAIN, "Two", "Twenty")])[1]
    chars = {start + at: first + at for start, length, page, first in shared if page
             for at in range(length)}  # fmt: skip
    assert [chars[at] for at in range(19, 26)] == [0, 0, 1, 1, 2, 2, 3]


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        (TextEdit(2, 2, "xx"), (6, 9)),  # before it
        (TextEdit(4, 4, "xx"), (6, 9)),  # at its edges
        (TextEdit(7, 7, "xx"), (4, 7)),
        (TextEdit(5, 5, "xx"), (4, 9)),  # in it
        (TextEdit(2, 4, "x"), (3, 6)),  # up to it
        (TextEdit(7, 9, "x"), (4, 7)),
        (TextEdit(2, 5, "xyz"), (2, 7)),  # over its edges
        (TextEdit(6, 9, "xyz"), (4, 9)),
        (TextEdit(4, 7, "x"), (4, 5)),  # all of it
        (TextEdit(2, 9, "x"), (2, 3)),
        (TextEdit(2, 5, ""), (2, 4)),
        (TextEdit(4, 7, ""), None),
        (TextEdit(2, 9, ""), None),
    ],
)
def test_where_a_passage_stands_after_an_edit(
    edit: TextEdit, place: tuple[int, int] | None
) -> None:
    assert EditMap([edit]).passage(4, 7) == place


@given(st.data())
def test_untouched_characters_are_found_exactly(data: st.DataObject) -> None:
    text = data.draw(st.text(st.sampled_from("abcé😀 \n"), min_size=1, max_size=30))
    edits = data.draw(scripts(text))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    touched = overlapping(edits, start, end)
    place = EditMap(edits).passage(start, end)
    if not touched:
        assert place is not None
        assert applied(text, edits)[slice(*place)] == text[start:end]
    elif place is not None:
        assert 0 <= place[0] < place[1] <= len(applied(text, edits))


@given(contents(), st.data())
def test_what_is_edited_is_sound_and_passages_follow(content: Content, data: st.DataObject) -> None:
    edits = data.draw(scripts(content.text))
    try:
        found, _ = edited(content, (), edits)
    except Refused:
        assert not applied(content.text, edits).strip()
        return
    check(found)
    made = settled(content, edits)
    assert found.text == applied(content.text, made)
    way = EditMap(made)
    for span in content.spans:
        # Lines of code that join a paragraph are blocks then, and so are their spans.
        whole = "\n" not in content.text[span.start : span.end]
        if whole and not overlapping(made, span.start, span.end):
            place = way.passage(span.start, span.end)
            assert place is not None
            assert found.text[slice(*place)] == content.text[span.start : span.end]
            assert replace(span, start=place[0], end=place[1]) in found.spans


@given(contents(), st.data())
def test_words_put_in_or_out_inside_blocks_are_plain_string_editing(
    content: Content, data: st.DataObject
) -> None:
    script = scripts(content.text, st.text(st.sampled_from("xyé"), max_size=3))
    edits = data.draw(script)
    plain = applied(content.text, edits)
    if all(line and line == line.strip() for line in plain.split("\n")):
        found, _ = edited(content, (), edits)
        assert found.text == plain
        real = [edit for edit in edits if edit.text or edit.start < edit.end]
        assert settled(content, edits) == sorted(real, key=lambda edit: edit[:2])


@given(contents(), st.data())
def test_each_printed_character_stays_with_its_letter(
    content: Content, data: st.DataObject
) -> None:
    origins = [Origin(at, 1, 0, at) for at, char in enumerate(content.text) if not char.isspace()]
    edits = data.draw(scripts(content.text, st.text(st.sampled_from("X"), max_size=3)))
    try:
        found, printed = edited(content, tuple(origins), edits)
    except Refused:
        return
    letters: dict[int, str] = {}
    for start, length, _, first in printed:
        for at in range(length):
            assert start + at not in letters
            letters[start + at] = content.text[first + at]
    kept = [at for at, char in enumerate(found.text) if char != "X" and not char.isspace()]
    assert {at: found.text[at] for at in kept}.items() <= letters.items()
