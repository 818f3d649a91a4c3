"""Notes and collections from the shell."""

from collections.abc import Callable

from .conftest import Shell

KEYS = [
    "id", "kind", "body", "highlight_id", "document_id", "theme_id", "coder", "created", "modified",
]  # fmt: skip


def test_notes_are_on_one_thing_or_on_none(
    shell: Shell, library: str, mark: Callable[..., str]
) -> None:
    highlight = mark("river", "--theme", "Water")
    (theme,) = shell.json("themes")
    free = shell.json("note", "add", "Free.\n\n*Words*")
    assert list(free) == KEYS
    assert (free["body"], free["kind"]) == ("Free.\n\n*Words*", "note")
    assert free["highlight_id"] is free["document_id"] is free["theme_id"] is None
    on_highlight = shell.json("note", "add", "A", "--highlight", highlight[:8])
    assert on_highlight["highlight_id"] == highlight
    on_document = shell.json("note", "add", "B", "--document", library[:8], "--kind", "question")
    assert (on_document["document_id"], on_document["kind"]) == (library, "question")
    on_theme = shell.json("note", "add", "C", "--theme", "Water", "--kind", "definition")
    assert on_theme["theme_id"] == theme["id"]
    assert shell.json("notes") == [free, on_highlight, on_document, on_theme]
    assert shell.json("notes", "--kind", "question") == [on_document]
    rows = shell.ok("notes").splitlines()
    assert rows[0].split() == ["ID", "KIND", "CODER", "ON", "NOTE"]
    assert "“river”" in rows[2]
    assert "theme Water" in rows[4]


def test_a_note_that_cannot_be_is_refused(shell: Shell, library: str) -> None:
    assert "needs some words" in shell.refused("note", "add", "  ")
    assert "on one thing" in shell.refused(
        "note", "add", "x", "--document", library, "--theme", "Water"
    )
    assert "no highlight" in shell.refused("note", "add", "x", "--highlight", "abcd")
    assert shell.steps() == 1


def test_every_edit_of_a_note_is_a_step(shell: Shell) -> None:
    made = shell.json("note", "add", "One", "--library", "annotations.db")
    shell.ok("note", "edit", made["id"], "--body", "Two")
    edited = shell.json("note", "edit", made["id"][:8], "--body", "Three", "--kind", "question")
    assert (edited["body"], edited["kind"]) == ("Three", "question")
    shell.ok("undo")
    assert shell.json("notes")[0]["body"] == "Two"
    shell.ok("undo")
    assert shell.json("notes")[0]["body"] == "One"
    assert "Nothing to change" in shell.refused("note", "edit", made["id"])


def test_a_note_is_deleted(shell: Shell) -> None:
    made = shell.json("note", "add", "One", "--kind", "question")
    assert shell.ok("note", "delete", made["id"]) == "Deleted the question “One”.\n"
    assert shell.ok("notes") == "There are no notes yet.\n"
    assert "no note" in shell.refused("note", "delete", made["id"])


def test_collections_are_made_renamed_and_deleted(shell: Shell, library: str) -> None:
    made = shell.json("collection", "add", "Rivers")
    assert list(made) == ["id", "name", "documents"]
    shell.ok("document", "move", library, "--collection", "Rivers")
    renamed = shell.json("collection", "rename", "rivers", "Streams")
    assert renamed == {"id": made["id"], "name": "Streams", "documents": 1}
    assert shell.json("collections") == [renamed]
    assert "already" in shell.refused("collection", "add", "STREAMS")
    shell.ok("collection", "delete", "Streams")
    assert shell.json("documents")[0]["collection"] == ""
    assert shell.ok("collections") == "There are no collections yet.\n"
    assert "no collection" in shell.refused("collection", "delete", "Streams")
