"""A passage from the clipboard comes in whole, without what could do harm."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.content import BlockKind
from reader.errors import ImportFailed
from reader.importers.clipboard import Clipboard, read_clipboard

MIXED = st.lists(
    st.sampled_from(("<p>", "</p>", "<li>", "<table><tr><td>", "&lt;", "a b", "<", "\0", "\ud83d"))
).map("".join)


def test_structure_and_address_are_kept() -> None:
    html = "<meta charset=utf-8><h1>The ford</h1><ul><li>Low<li><a href='/b'>High</a></ul>"
    draft = read_clipboard(html, "https://river.example/a")
    kinds = [block.kind for block in draft.content.blocks]
    assert kinds == [BlockKind.HEADING, BlockKind.ITEM, BlockKind.ITEM]
    assert [span.href for span in draft.content.spans] == ["https://river.example/b"]
    assert (draft.title, draft.url) == ("The ford", "https://river.example/a")
    assert (draft.importer, draft.media_type) == ("clipboard 1", "text/html")
    assert draft.original == html.encode()


def test_a_passage_without_a_heading_is_called_by_its_first_words() -> None:
    draft = read_clipboard(f"<p>{'The river rose. ' * 40}</p><p>More.</p>", "")
    assert draft.title == "The river rose. The river rose. The river rose. The river…"
    assert read_clipboard("<p>Low.</p>", "").title == "Low."
    assert len(read_clipboard(f"<p>{'x' * 900}</p>", "").title) < 130


@pytest.mark.parametrize("html", ["", "<p> </p>", "<script>alert(1)</script>"])
def test_nothing_to_read_is_told(html: str) -> None:
    with pytest.raises(ImportFailed, match="no text in what is on the clipboard"):
        read_clipboard(html, "")


@given(MIXED)
def test_whatever_is_pasted_is_read_or_refused(html: str) -> None:
    with suppress(ImportFailed):
        assert read_clipboard(html, "").content.text


def test_it_is_no_kind_of_file() -> None:
    assert not Clipboard().accepts(b"<p>Low.</p>", "a.html")
    assert Clipboard().read(b"<p>Low.</p>", "a.html").content.text == "Low."


def test_tags_nested_beyond_reason_are_refused() -> None:
    with pytest.raises(ImportFailed, match="nested too deeply"):
        read_clipboard("<div>" * 10_000 + "x", "")
