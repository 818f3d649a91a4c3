"""The pure helpers of the shell: tables, quotes, and any words at all as arguments."""

import os
import random
import shutil
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.cli.quoting import passage
from reader.cli.root import reader
from reader.cli.tables import Column, cut, local, table, width
from reader.core.content import Block, Content
from reader.errors import Refused

from .conftest import RIVER, Shell

COLUMNS = (Column("ID"), Column("WORDS", cut=True), Column("N", right=True))


def test_a_table_is_aligned_by_cells_not_by_characters() -> None:
    rows = [("a", "村 e\u0301", 5), ("b", "two\nlines\x1b[31m", 12)]
    assert table(COLUMNS, rows).splitlines() == [
        "ID  WORDS            N",
        "a   村 e\u0301             5",
        "b   two lines [31m  12",
    ]


def test_a_table_is_cut_where_the_terminal_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((30, 20)))
    head, row = table(COLUMNS, [("abc", "words " * 50, 5)]).splitlines()
    assert width(head) == width(row) == 30
    assert "…" in row
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((5, 20)))
    assert width(table(COLUMNS, [("abc", "words " * 50, 5)]).splitlines()[1]) == 20


@given(st.text(alphabet="a 村\u0301😀é\u200d"), st.integers(1, 20))
def test_what_is_cut_fits(text: str, cells: int) -> None:
    assert width(cut(text, cells)) <= cells


def test_a_time_that_is_none_is_left_as_it_is() -> None:
    assert local("yesterday") == "yesterday"
    assert len(local("2026-03-01T09:30:00.000Z")) == len("2026-03-01 09:30")


def words(text: str) -> Content:
    return Content(text, (Block(0, len(text)),))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It’s “so” – he said", 'It\'s "so" - he said'),
        ("a\u00a0b\nc", "a b c"),
        ("so\u00adft words", "soft words"),
        ("one — two", "one -- two"),
    ],
)
def test_a_quote_is_found_in_other_signs(text: str, quote: str) -> None:
    with pytest.raises(Refused, match=f"--start 0 --end {len(text)}"):
        passage(words(text), quote, None, "Title")


@given(st.text(alphabet="ab “\"'’-–\n", max_size=30), st.data())
def test_every_passage_is_found_by_its_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    quote = text[start : data.draw(st.integers(start, len(text)))]
    if quote.strip():
        found, end = passage(words(text), quote, 1, "Title")
        assert text[found:end] == quote
        assert found <= start


WORDS = (
    *reader.commands, "add", "edit", "delete", "move", "merge", "split", "rename",
    "--theme", "--start", "--end", "--quote", "--note", "--key", "--json", "--kind", "--colour",
    "--parent", "--document", "--occurrence", "--collection", "--title", "--name", "--into",
    "--top", "--body", "--force", "--yes", "--size", "--", "0", "5", "-1", "9" * 30, "1e3",
    "river", "The", "The café 😀", "question", "#C8553D", "Water", "", " ", "😀", "\udcff", "\0",
    "\u202e", "a\nb", "%s", "{}", "'; DROP TABLE note; --", "x" * 3000,
    "/", ".", "*", "-", "--=", "cafe.md",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(15))
def test_no_words_end_in_a_traceback(shell: Shell, library: str, seed: int) -> None:
    rng = random.Random(seed)
    shell.ok("highlight", library, *RIVER, "--theme", "Water")
    ids = [library, library[:8], shell.json("highlights")[0]["id"]]
    for _ in range(25):
        words = [rng.choice((*WORDS, *ids)) for _ in range(rng.randint(0, 5))]
        command = rng.choice([name for name in reader.commands if name != "screenshot"])
        code = shell(command, *words).code
        assert code in (0, 1, 2), (command, words)


ODD = "aé -=/#\0\n\r\t\x1b\u0301\u2028\ufdd0\udcff😀*’"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    command=st.sampled_from(["text", "highlights", "theme add", "note add", "trash", "documents"]),
    words=st.lists(st.text(alphabet=ODD, max_size=12), max_size=4),
)
def test_no_characters_end_in_a_traceback(
    shell: Shell, library: str, command: str, words: list[str]
) -> None:
    assert shell(*command.split(), *words, "--library", "annotations.db").code in (0, 1, 2)
