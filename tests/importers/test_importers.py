"""Which importer reads a file, and the sentences when none can."""

import contextlib
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.content import BlockKind
from reader.core.document import Draft
from reader.core.text import canonical
from reader.errors import ImportFailed, ReaderError
from reader.importers import LARGEST, read_bytes, read_draft, supported_suffixes
from reader.importers.base import title_from_name
from reader.importers.kinds import kind_of
from reader.importers.known import IMPORTERS


def sentence(path: Path) -> str:
    with pytest.raises(ImportFailed) as caught:
        read_draft(path)
    return str(caught.value)


def check(draft: Draft) -> None:
    """What holds for every draft."""
    text, end = draft.content.text, -1
    assert canonical(text) == text
    for block in draft.content.blocks:
        assert block.start == end + 1
        inside, end = text[block.start : block.end], block.end
        assert inside
        assert inside == inside.strip()
        assert block.kind is BlockKind.CODE or "\n" not in inside
    assert end == len(text)
    for span in draft.content.spans:
        assert any(b.start <= span.start < span.end <= b.end for b in draft.content.blocks)
    assert draft.title


def test_suffixes_are_unique_and_lower_case() -> None:
    suffixes = supported_suffixes()
    assert {".txt", ".md"} <= set(suffixes)
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in suffixes)
    assert len({importer.name for importer in IMPORTERS}) == len(IMPORTERS)


def test_a_file_is_read_with_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "morning-fog.TXT"
    path.write_bytes("Туман стояв густий.".encode("cp1251"))
    draft = read_draft(path)
    assert draft.content.text == "Туман стояв густий."
    assert draft.original == path.read_bytes()
    assert (draft.file_name, draft.title) == ("morning-fog.TXT", "Morning fog")


def test_a_file_without_suffix_is_text() -> None:
    assert read_bytes(b"Some text.", "NOTES").content.text == "Some text."


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "x.txt", "“x.txt” is empty"),
        (b" \n\t\r\n", "x.txt", "holds no text"),
        (b"---\ntitle: a\n---\n", "x.md", "holds no text"),
        (b"%PDF-1.7\n", "x.pdf", "“x.pdf” is a damaged PDF"),
        (b"%PDF-1.7\n", "x.txt", "is a damaged PDF"),
        (b"PK\x03\x04..word/document.xml", "x.docx", "is damaged"),
        (b"PK\x03\x04", "x.txt", "is a zip archive"),
        (b"\x89PNG\r\n\x1a\n", "x.md", "is a picture"),
        (b"<!DOCTYPE html>\n<p>", "x.txt", "holds no text"),
        (b"{\\rtf1 }", "x.rtf", "holds no text"),
        (b"SQLite format 3\x00", "x", "is a database"),
        (b"some text", "x.pages", "is a Pages document"),
        (b"\x00\x01\x02\x03" * 9, "x.txt", "does not hold text"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data: bytes, name: str, words: str) -> None:
    with pytest.raises(ImportFailed) as caught:
        read_bytes(data, name)
    message = str(caught.value)
    assert words in message
    assert message.endswith(".")
    assert "\n" not in message
    assert ";" in message  # what to do


def test_paths_that_lead_to_no_file(tmp_path: Path) -> None:
    assert "There is no file “a.txt”" in sentence(tmp_path / "a.txt")
    assert "is a folder" in sentence(tmp_path)
    (tmp_path / "b").write_bytes(b"x")
    assert "There is no file" in sentence(tmp_path / "b" / "a.txt")
    assert "cannot be the name" in sentence(tmp_path / "a\0b.txt")
    assert "could not be read" in sentence(tmp_path / ("x" * 300))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
        assert "not an ordinary file" in sentence(tmp_path / "pipe.txt")


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "no permission to read “a.txt”" in sentence(path)


def test_a_file_beyond_reason_is_not_even_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)  # takes no room on the disk
    assert stat.S_ISREG(path.stat().st_mode)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("read"))
    assert "larger than 200 MB" in sentence(path)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("kharkiv-counteroffensive.txt", "Kharkiv counteroffensive"),
        ("two__words.v2.md", "Two words.v2"),
        ("Їжак у тумані.txt", "Їжак у тумані"),
        ("---.txt", "---"),
    ],
)
def test_titles_from_names(name: str, title: str) -> None:
    assert title_from_name(name) == title


TOKENS = [
    "\n", "\n\n", " ", "    ", "*", "**", "`", "```\n", "> ", "- ", "1. ", "# ", "[", "](", ")",
    "![", "[^1]", "|", "|-|\n", "<", "<div>", "<script>", "<!--", "<![", "&", "&#0;", "\\", "\x02",
    "\x1c", "\u2028", "слово ", "a ", "<table><tr><td>", "</td>", "<li>", "<pre>", "😀", "\r",
    "\x00", "\u00a0", "---\n",
]  # fmt: skip
MARKDOWN = st.lists(st.sampled_from(TOKENS), max_size=40).map("".join).map(str.encode)


@given(st.one_of(MARKDOWN, st.binary(max_size=300)), st.sampled_from(["md", "txt"]))
def test_whatever_comes_in_gives_a_sound_draft_or_a_reader_error(data: bytes, suffix: str) -> None:
    with contextlib.suppress(ReaderError):
        check(read_bytes(data, f"a.{suffix}"))


def test_a_row_of_comments_is_looked_through_once() -> None:
    assert kind_of(b"<!-- -->" * 500) == ""
    assert kind_of(b"<!-- a --> <!-- b -->\n<html>") == "a web page"
