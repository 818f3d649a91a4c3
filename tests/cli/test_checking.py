"""reader check: a line for each thing, exit code 1 if anything is wrong."""

import sqlite3
from contextlib import closing
from pathlib import Path

from .conftest import Shell


def test_a_sound_library_is_told_line_by_line(shell: Shell, library: str) -> None:
    lines = shell.ok("check").splitlines()
    assert len(lines) == 9
    assert all(line.startswith("ok   ") for line in lines)
    assert lines[2].split(maxsplit=2) == ["ok", "originals", "1 file"]


def test_what_is_wrong_is_told_with_what_to_do(shell: Shell, library: str, home: Path) -> None:
    with closing(sqlite3.connect(home / "annotations.db")) as raw, raw:
        raw.execute("UPDATE original SET data = x'00'")
    result = shell("check")
    assert (result.code, result.err) == (1, "")
    assert "BAD  originals  1 file, 1 wrong\n     The original of “The café 😀”" in result.out
    assert "import it again" in result.out
    found = {check["check"]: check for check in shell("check", "--json").json}
    assert found["texts"] == {
        "check": "texts", "ok": True, "looked_at": "1 text", "problems": [],
    }  # fmt: skip
    assert not found["originals"]["ok"]


def test_the_search_index_is_checked_and_made_anew(shell: Shell, library: str, home: Path) -> None:
    with closing(sqlite3.connect(home / "annotations.db")) as raw, raw:
        raw.execute("DELETE FROM searched WHERE kind = 'text'")
    result = shell("check")
    assert (
        "BAD  index      1 searchable thing, 1 wrong\n     The text of “The café 😀”" in result.out
    )
    assert "reader check --rebuild-index" in result.out
    assert shell("check", "--rebuild-index").code == 0
    assert len(shell.json("search", "river")) == 3


def test_a_library_that_is_not_there_is_not_made(shell: Shell, home: Path) -> None:
    assert "no library" in shell.failed("check", "--library", "new.db")
    assert not (home / "new.db").exists()
