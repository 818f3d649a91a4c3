"""History, undo, redo and the sample from the shell; which library a call is about."""

from pathlib import Path

import pytest

from reader import settings

from .conftest import RIVER, Shell


def test_history_tells_every_step(shell: Shell, library: str) -> None:
    shell.ok("highlight", library, *RIVER)
    assert shell.json("undo") == {"label": "Add highlight"}
    assert shell.json("redo") == {"label": "Add highlight"}
    steps = shell.json("history")
    assert list(steps[0]) == ["id", "time", "coder", "label", "kind", "changes"]
    assert [step["kind"] for step in steps] == ["do", "do", "undo", "redo"]
    assert {step["coder"] for step in steps} == {"You"}
    *_, undone, redone = shell.ok("history").splitlines()
    assert undone.endswith("You    Undo: Add highlight")
    assert redone.endswith("You    Redo: Add highlight")


def test_history_tells_what_an_edit_changed(shell: Shell, library: str) -> None:
    shell.ok("document", "edit", library, "--author", "A. Writer", "--title", "Fog")
    shell.ok("undo")
    first, edited, undone = shell.json("history")
    assert first["changes"] == []
    assert edited["changes"] == [
        {"document_id": library, "field": "title", "old": "The café 😀", "new": "Fog"},
        {"document_id": library, "field": "author", "old": "", "new": "A. Writer"},
    ]
    assert [change["new"] for change in undone["changes"]] == ["The café 😀", ""]
    *_, told, _ = shell.ok("history").splitlines()
    assert told.endswith("title from “The café 😀” to “Fog”, author from “” to “A. Writer”")


def test_undo_goes_back_call_by_call_to_the_first(shell: Shell, library: str) -> None:
    shell.ok("theme", "add", "Water")
    assert shell.ok("undo") == "Undone: Add theme “Water”.\n"
    shell.ok("undo")
    assert "nothing to undo" in shell.failed("undo")
    assert shell.json("documents") == []
    assert shell.ok("redo") == "Done again: Import “The café 😀”.\n"
    shell.ok("redo")
    assert "nothing to redo" in shell.failed("redo")


def test_marks_carry_the_name_in_the_settings(shell: Shell) -> None:
    settings.save(settings.Settings(coder="Somebody"))
    assert shell.json("note", "add", "Words.")["coder"] == "Somebody"


@pytest.mark.parametrize(
    "words", [("documents",), ("themes",), ("notes",), ("highlights",), ("history",), ("undo",)]
)
def test_reading_makes_no_library(shell: Shell, home: Path, words: tuple[str, ...]) -> None:
    told = shell.failed(*words, "--library", "none.db")
    assert told == "reader: There is no library at none.db.\n"
    assert "There is no library at" in shell.failed(*words)
    assert [path for path in home.rglob("*") if path.suffix == ".db"] == []


def test_writing_makes_the_library_in_the_data_folder(shell: Shell) -> None:
    shell.ok("theme", "add", "Water")
    assert (settings.data_folder() / "annotations.db").is_file()
    assert len(shell.json("themes")) == 1


def test_library_may_stand_anywhere_and_the_innermost_counts(shell: Shell, home: Path) -> None:
    shell.ok("--library", "a.db", "theme", "add", "Water")
    shell.ok("theme", "--library", "a.db", "add", "Rain")
    shell.ok("--library", "a.db", "theme", "add", "Fire", "--library", "b.db")
    assert len(shell.json("themes", "--library", "a.db")) == 2
    assert len(shell.json("--library", "b.db", "themes")) == 1


def test_the_sample_is_made_once(shell: Shell, home: Path) -> None:
    assert shell.ok("sample", "s.db") == "Made the sample library s.db.\n"
    assert "--force" in shell.refused("sample", "s.db")
    shell.ok("theme", "add", "Extra", "--library", "s.db")
    shell.ok("sample", "s.db", "--force")
    assert len(shell.json("themes", "--library", "s.db")) == 6
    assert [path.name for path in home.glob("s.db*")] == ["s.db"]


def test_the_sample_is_never_written_over_another_file(shell: Shell, home: Path) -> None:
    (home / "thesis.txt").write_text("Years of work. " * 100)
    assert "not a Close Reader library" in shell.failed("sample", "thesis.txt", "--force")
    assert (home / "thesis.txt").read_text().startswith("Years")
    assert "no folder" in shell.failed("sample", "none/s.db")
    assert "is a folder" in shell.failed("sample", str(home), "--force")
