"""Bringing articles in from the shell: files, folders, what is here already, what fails."""

from hashlib import sha256
from pathlib import Path

import pytest

from .conftest import Shell

KEYS = [
    "id", "title", "author", "published", "language", "words", "highlights",
    "source", "url", "collection", "added",
]  # fmt: skip


def test_import_tells_what_it_made(shell: Shell, article: Path) -> None:
    (made,) = shell.json("import", str(article))
    (listed,) = shell.json("documents")
    assert list(made) == list(listed) == KEYS
    assert made["title"] == "The café 😀"
    assert (made["words"], made["highlights"]) == (22, 0)
    origin = made["source"]
    assert listed == {**made, "source": ""}
    assert (origin["file"], origin["size"]) == (article.name, article.stat().st_size)
    assert origin["sha256"] == sha256(article.read_bytes()).hexdigest()
    assert origin["imported"] == made["added"]
    assert origin["media_type"].startswith("text/markdown")
    assert origin["importer"].startswith("markdown ")
    assert (origin["url"], origin["name"]) == ("", "")


def test_import_of_several_files_is_one_step(shell: Shell, article: Path, home: Path) -> None:
    other = home / "other.txt"
    other.write_text("Another article.\n\nWith words.", "utf-8")
    assert len(shell.json("import", str(article), str(other))) == 2
    assert [step["label"] for step in shell.json("history")] == ["Import 2 articles"]
    shell.ok("undo")
    assert shell.json("documents") == []


def test_a_file_that_fails_is_named_and_the_others_are_imported(
    shell: Shell, article: Path, home: Path
) -> None:
    (home / "empty.txt").touch()
    result = shell("import", "gone.txt", str(article), "empty.txt", "--json")
    assert result.code == 1
    assert [made["title"] for made in result.json] == ["The café 😀"]
    gone, empty = result.err.splitlines()
    assert "gone.txt" in gone
    assert "empty.txt" in empty


def test_an_import_that_fails_makes_no_library(shell: Shell, home: Path) -> None:
    result = shell("import", "gone.txt", "--library", "new.db", "--json")
    assert (result.code, result.json) == (1, [])
    assert not (home / "new.db").exists()


def test_import_into_a_collection_makes_it_in_the_same_step(shell: Shell, article: Path) -> None:
    (made,) = shell.json("import", str(article), "--collection", "Rivers")
    assert made["collection"] == "Rivers"
    assert shell.steps() == 1
    (again,) = shell.json("import", "--again", str(article), "--collection", "rivers")
    assert again["collection"] == "Rivers"
    assert [found["documents"] for found in shell.json("collections")] == [2]


def test_a_file_whose_name_is_no_text_can_be_imported(shell: Shell, home: Path) -> None:
    try:
        Path("name-\udcff.txt").write_text("Some words.", "utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system takes only names that are text")
    (made,) = shell.json("import", "name-\udcff.txt")
    assert made["words"] == 2


def test_the_same_bytes_are_recognised_whatever_the_file_is_called(
    shell: Shell, library: str, article: Path, home: Path
) -> None:
    copy = home / "copy.md"
    copy.write_bytes(article.read_bytes())
    told = shell.ok("import", str(copy))
    assert told == "“copy.md” is here already, as “The café 😀”.\n"
    result = shell("import", str(copy), "--json")
    (here,) = result.json
    assert (result.code, here["id"], here["already_here"]) == (0, library, True)
    assert list(here) == [*KEYS, "already_here"]
    assert here["source"]["sha256"] == sha256(article.read_bytes()).hexdigest()
    assert "is here already" in result.err
    assert shell.steps() == 1
    assert [made["title"] for made in shell.json("import", "--again", str(copy))] == ["The café 😀"]


def test_two_files_of_one_call_with_the_same_bytes_are_one_article(
    shell: Shell, article: Path, home: Path
) -> None:
    (home / "copy.md").write_bytes(article.read_bytes())
    assert "“copy.md” is here already" in shell.ok("import", str(article), "copy.md")
    assert len(shell.json("documents")) == 1


def test_what_is_in_the_trash_may_come_in_anew(shell: Shell, library: str, article: Path) -> None:
    shell.ok("trash", library)
    assert len(shell.json("import", str(article))) == 1


def test_a_folder_stands_for_the_articles_below_it(shell: Shell, home: Path) -> None:
    for name in ("log 10.txt", "log 9.txt", "more/log 1.md", ".hidden/no.txt", "more/no.xyz"):
        path = home / "logs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"A log\n\nIt is {name}.", "utf-8")
    told = shell.ok("import", "logs", "--collection", "Logs")
    assert told.endswith("Left out 1 file of other kinds.\n")
    files = [shell.ok("text", made["id"]).splitlines()[-1] for made in shell.json("documents")]
    assert files == ["It is log 9.txt.", "It is log 10.txt.", "It is more/log 1.md."]
    assert [step["label"] for step in shell.json("history")] == ["Import 3 articles"]


def test_an_import_is_one_line_of_history_and_one_undo_takes_it_back(
    shell: Shell, home: Path
) -> None:
    for number in range(3):
        (home / f"{number}.txt").write_text(f"Log\n\nNumber {number}.", "utf-8")
    assert len(shell.json("import", "0.txt", "1.txt", "2.txt", "--collection", "Logs")) == 3
    assert [step["label"] for step in shell.json("history")] == ["Import 3 articles"]
    shell.ok("undo")
    assert shell.json("documents") == []
    assert shell.json("collections") == []
