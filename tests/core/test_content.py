"""Content and its builder: blocks without gaps, spans inside them, numbers for paragraphs."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.building import ContentBuilder
from reader.core.content import BlockKind, Content, PageMark, Span, SpanKind

PIECES = st.text(st.sampled_from("ab é😀\n\t \u00a0\u2028\r\0"), max_size=8)
SPANS = st.lists(
    st.tuples(st.sampled_from(SpanKind), st.sampled_from(["", "http://a.example"])), max_size=3
)
BLOCKS = st.lists(
    st.tuples(st.sampled_from(BlockKind), st.lists(st.tuples(PIECES, SPANS), max_size=5)),
    max_size=8,
)


@given(BLOCKS)
def test_what_is_built_is_sound(
    blocks: list[tuple[BlockKind, list[tuple[str, list[tuple[SpanKind, str]]]]]],
) -> None:
    builder = ContentBuilder()
    for kind, pieces in blocks:
        builder.begin(kind)
        for text, spans in pieces:
            builder.add(text, spans)
    content = builder.build()
    end = -1
    for block in content.blocks:
        assert block.start == end + 1
        inside, end = content.text[block.start : block.end], block.end
        assert inside
        assert inside == inside.strip()
        assert block.start == 0 or content.text[block.start - 1] == "\n"
    assert len(content.text) == max(0, end)
    starts = [span.start for span in content.spans]
    assert starts == sorted(starts)
    for span in content.spans:
        block = content.blocks[content.block_at(span.start)]
        assert block.start <= span.start < span.end <= block.end


def article() -> Content:
    builder = ContentBuilder()
    builder.begin(BlockKind.HEADING, level=1)
    builder.add("Fog")
    builder.begin()
    builder.add("One.")
    builder.begin(BlockKind.HEADING, level=2)
    builder.add("Later")
    builder.begin(BlockKind.ITEM, level=1, marker="•")
    builder.add("Two.")
    return builder.build()


def test_headings_are_not_counted() -> None:
    content = article()
    assert content.text == "Fog\nOne.\nLater\nTwo."
    numbers = [content.paragraph_number(block.start) for block in content.blocks]
    assert numbers == [1, 1, 1, 2]
    assert content.paragraphs == 2


def test_a_separator_belongs_to_the_block_before() -> None:
    content = article()
    assert [content.block_at(at) for at in (0, 3, 4, 8, 9)] == [0, 0, 1, 1, 2]


def test_pieces_set_alike_are_one_span() -> None:
    builder = ContentBuilder()
    builder.add(" a", [(SpanKind.STRONG, "")])
    builder.add("b", [(SpanKind.EMPHASIS, ""), (SpanKind.STRONG, "")])
    builder.add("c")
    builder.add("d ", [(SpanKind.STRONG, "")])
    content = builder.build()
    assert content.text == "abcd"
    assert content.spans == (
        Span(0, 2, SpanKind.STRONG),
        Span(1, 2, SpanKind.EMPHASIS),
        Span(3, 4, SpanKind.STRONG),
    )


def test_a_picture_is_one_character_with_what_it_shows() -> None:
    builder = ContentBuilder()
    builder.add("Before.")
    builder.picture("ab" * 32, " The bridge\n at noon ")
    builder.begin(BlockKind.CAPTION)
    builder.add("At noon")
    builder.add("")
    builder.begin()
    builder.add("After.")
    content = builder.build()
    assert content.text == "Before.\n\ufffc\nAt noon\nAfter."
    picture = content.blocks[1]
    assert (picture.kind, picture.picture, picture.alt) == (
        BlockKind.PICTURE, "ab" * 32, "The bridge at noon",
    )  # fmt: skip
    assert [content.paragraph_number(block.start) for block in content.blocks] == [1, 1, 1, 2]


def test_a_page_begins_where_the_next_character_stands() -> None:
    builder = ContentBuilder()
    builder.page("i")
    builder.add("  One goes ")
    builder.page("ii")
    builder.add("over.")
    builder.begin()
    builder.page("iii")  # nothing stands on it
    builder.page("iv")
    builder.add("Two.")
    content = builder.build()
    assert content.text == "One goes over.\nTwo."
    assert content.pages == (PageMark(0, "i"), PageMark(9, "ii"), PageMark(15, "iv"))
    labels = [content.page_label(at) for at in (0, 8, 9, 14, 15, 99)]
    assert labels == ["i", "i", "ii", "ii", "iv", "iv"]


def test_a_text_without_pages_has_no_page_labels() -> None:
    assert article().page_label(3) == ""


def test_nothing_makes_nothing() -> None:
    content = ContentBuilder().build()
    assert (content.text, content.blocks, content.paragraphs) == ("", (), 0)
    assert content.paragraph_number(0) == 1
