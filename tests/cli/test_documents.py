"""Listing, printing, editing and trashing documents from the shell."""

from pathlib import Path

import pytest

from .conftest import RIVER, Shell

TEXT = (
    "The café 😀\nThe café 😀 was open. The river ran past it.\n"
    "She said: “the river is high” – and the river was high."
)


def test_text_is_the_canonical_text_and_nothing_more(shell: Shell, library: str) -> None:
    assert shell.ok("text", library) == TEXT


@pytest.mark.parametrize("words", [4, 8, 20, 36])
def test_the_beginning_of_an_id_names_a_document(shell: Shell, library: str, words: int) -> None:
    assert shell.ok("text", library[:words]) == TEXT
    assert shell.ok("text", library[:words].upper()) == TEXT


def test_a_title_names_a_document(shell: Shell, library: str) -> None:
    assert shell.ok("text", "The café 😀") == TEXT
    assert shell.ok("text", "THE CAFÉ 😀") == TEXT


def test_an_unknown_document_is_refused(shell: Shell, library: str) -> None:
    assert "no document “Nowhere”" in shell.refused("text", "Nowhere")
    assert "no document" in shell.refused("text", library[:3])
    assert "no document" in shell.refused("text", "")


def test_the_beginning_of_a_title_is_enough_where_only_one_begins_so(
    shell: Shell, library: str, home: Path
) -> None:
    text = shell.ok("text", library)
    assert shell.ok("text", "the CAF") == text
    (home / "The cafeteria.txt").write_text("Soup.", "utf-8")
    shell.ok("import", str(home / "The cafeteria.txt"))
    assert "“The café 😀”" in shell.refused("text", "The caf")
    assert "“The cafeteria”" in shell.refused("text", "The caf")
    assert shell.ok("text", "The café") == text


def test_a_title_that_two_documents_have_is_refused_with_both(
    shell: Shell, library: str, article: Path
) -> None:
    (other,) = shell.json("import", "--again", str(article))
    told = shell.refused("text", "The café 😀")
    assert library[:8] in told
    assert other["id"][:8] in told
    shell.ok("document", "edit", other["id"], "--title", "the café 😀")
    assert shell.ok("text", "the café 😀") == TEXT
    assert "may be" in shell.refused("text", "THE café 😀")


def test_edit_changes_metadata_in_one_step(shell: Shell, library: str) -> None:
    made = shell.json(
        "document", "edit", library, "--title", "River", "--source", "A paper",
        "--published", "2022-09", "--language", "uk", "--url", "https://example.org",
        "--author", "",
    )  # fmt: skip
    assert made["title"] == "River"
    assert made["published"] == "2022-09"
    assert made["source"] == "A paper"
    assert shell.steps() == 2
    assert "no date" in shell.refused("document", "edit", library, "--published", "soon")
    assert "Nothing to change" in shell.refused("document", "edit", library)
    assert "needs a title" in shell.refused("document", "edit", library, "--title", " ")


def test_move_puts_documents_into_a_collection_and_out(shell: Shell, library: str) -> None:
    (made,) = shell.json("document", "move", library, "--collection", "Rivers")
    assert made["collection"] == "Rivers"
    assert shell.steps() == 2
    (made,) = shell.json("document", "move", library, "--no-collection")
    assert made["collection"] == ""
    shell.refused("document", "move", library)
    shell.refused("document", "move", library, "--collection", "A", "--no-collection")


def test_the_trash_hides_a_document_until_it_is_restored(shell: Shell, library: str) -> None:
    shell.ok("highlight", library, *RIVER, "--theme", "Water", "--note", "A note.")
    shell.ok("note", "add", "Memo.", "--document", library)
    assert [made["id"] for made in shell.json("trash", library)] == [library]
    assert shell.json("documents") == shell.json("highlights") == shell.json("notes") == []
    assert shell.json("themes")[0]["highlights"] == 0
    assert "is in the trash" in shell.refused("text", library)
    assert [made["id"] for made in shell.json("documents", "--trashed")] == [library]
    shell.ok("restore", "The café 😀")
    assert len(shell.json("notes")) == 2
    assert shell.json("themes")[0]["highlights"] == 1
    assert "not in the trash" in shell.refused("restore", library)


def test_the_trash_is_emptied_only_when_one_means_it(shell: Shell, library: str) -> None:
    assert shell.ok("empty-trash") == "The trash is empty.\n"
    shell.ok("trash", library)
    assert "--yes" in shell.refused("empty-trash")
    assert shell.ok("empty-trash", "--yes") == "Erased 1 document.\n"
    assert shell.json("documents", "--trashed") == []
    assert "nothing to undo" in shell.failed("undo")


def test_documents_are_listed_for_people(shell: Shell, library: str) -> None:
    head, row = shell.ok("documents").splitlines()
    assert head.split() == [
        "ID", "TITLE", "SOURCE", "PUBLISHED", "LANGUAGE", "WORDS", "HIGHLIGHTS",
    ]  # fmt: skip
    assert row.split()[:3] == [library[:8], "The", "café"]
    assert head.endswith("HIGHLIGHTS")
    assert row.endswith("22           0")
