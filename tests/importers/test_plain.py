"""Plain text: lines, wrapped lines, titles."""

import textwrap

import pytest

from reader.core.content import BlockKind
from reader.core.document import Draft
from reader.importers import plain, read_bytes
from reader.importers.plain import is_title
from reader.importers.wrapping import paragraphs
from tests.importers.sentences import ENGLISH, TEXTS, UKRAINIAN


def texts(draft: Draft) -> list[str]:
    return [draft.content.text[block.start : block.end] for block in draft.content.blocks]


def test_each_line_is_a_paragraph() -> None:
    lines = [ENGLISH, UKRAINIAN, "A last line"]
    draft = read_bytes("\n".join(lines).encode(), "river-notes.txt")
    assert texts(draft) == lines
    assert {block.kind for block in draft.content.blocks} == {BlockKind.PARAGRAPH}
    assert draft.title == "River notes"
    assert draft.media_type == "text/plain; charset=utf-8"
    assert draft.importer == "text 1"


def test_empty_lines_and_white_space_at_the_edges_leave_no_trace() -> None:
    draft = read_bytes(b"\r\n  One thing happened. \r\n\r\n\r\n\tThen another.\r\n\r\n", "a.txt")
    assert texts(draft) == ["One thing happened.", "Then another."]


def test_a_short_first_line_is_title_and_heading() -> None:
    draft = read_bytes(f"Fog on the River\n\n{ENGLISH}\n{ENGLISH}".encode(), "a.txt")
    assert draft.title == "Fog on the River"
    first = draft.content.blocks[0]
    assert (first.kind, first.level) == (BlockKind.HEADING, 1)
    assert texts(draft)[0] == "Fog on the River"


@pytest.mark.parametrize("line", ["It rained.", "He said: “No.”", "x" * 121, "* * *", "And then,"])
def test_other_first_lines_are_no_titles(line: str) -> None:
    assert not is_title(line)


def test_a_line_alone_is_a_paragraph() -> None:
    draft = read_bytes(b"Only this", "my_own--file name.txt")
    assert draft.content.blocks[0].kind is BlockKind.PARAGRAPH
    assert draft.title == "My own file name"


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("language", TEXTS)
def test_wrapped_lines_are_joined(language: str, width: int) -> None:
    text = TEXTS[language]
    wrapped = "\n\n".join([textwrap.fill(text, width, break_on_hyphens=False)] * 3)
    assert paragraphs(wrapped) == [text] * 3


def test_wrapped_text_with_indented_first_lines_needs_no_empty_lines() -> None:
    wrapped = textwrap.fill(ENGLISH, 70, initial_indent="    ", break_on_hyphens=False)
    assert paragraphs("\n".join([wrapped] * 3)) == [ENGLISH] * 3


def test_verse_and_lists_between_wrapped_paragraphs_keep_their_lines() -> None:
    prose = textwrap.fill(ENGLISH, 70, break_on_hyphens=False)
    verse = "The boats go down\nthe river slow\nand no one asks"
    items = "- one thing\n- another thing"
    found = paragraphs(f"{prose}\n\n{verse}\n\n{items}\n\n{prose}")
    assert found == [ENGLISH, *verse.split("\n"), *items.split("\n"), ENGLISH]


def test_lines_that_end_their_sentences_are_not_joined() -> None:
    lines = ["The first of these sentences has a line for itself, as has each."] * 12
    assert paragraphs("\n".join(lines)) == lines


def test_a_hyphen_at_a_line_end_is_kept_without_a_space() -> None:
    found = paragraphs(
        "The towns along the river had long been known for their well-\n"
        "kept gardens, and so they were visited each year by painters\n"
        "who came down from the hills with their easels, with brushes\n"
        "and with time to sit about until the light was right at last."
    )
    assert found[0].startswith("The towns along the river had long been known for their well-kept")
    assert len(found) == 1


def test_the_language_is_guessed() -> None:
    for language, text in TEXTS.items():
        assert read_bytes(text.encode(), "a.txt").language == language


def test_a_long_line_is_no_title_and_not_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "_CLOSING", None)
    assert not is_title('"' * 500_000 + "x")
