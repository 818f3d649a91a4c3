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


def page(home: Path, name: str, middle: str, url: str = "https://news.example/ford") -> str:
    """A saved web page, from its address."""
    path = home / name
    path.write_text(
        f"<html><head><title>At the ford</title><link rel='canonical' href='{url}'></head><body>"
        "<article><h1>At the ford</h1><p>The river fell in the night, and by noon the ford could "
        f"be crossed on foot, the ferryman said.</p><p>{middle}</p><p>The mill stood idle for a "
        "third day, and nobody in the village knew when it would turn again.</p></article></body>",
        "utf-8",
    )
    return str(path)


def test_a_newer_page_from_the_same_address_is_a_version(shell: Shell, home: Path) -> None:
    first = page(home, "monday.html", "Two carts came through before dark, both of them laden.")
    later = page(
        home, "tuesday.html", "Three carts came through before dark, all of them laden with hay.",
        "http://www.news.example/ford/?utm_source=letter",
    )  # fmt: skip
    (made,) = shell.json("import", first)
    mark = ("--quote", "The mill stood idle", "--json")
    shell.ok("highlight", made["id"], *mark)
    (told,) = shell.json("import", later)
    assert (told["id"], told["version"], told["source"]["file"]) == (made["id"], 2, "tuesday.html")
    (carried,) = told["carried"]
    assert (carried["state"], carried["new"]["quote"]) == ("moved", "The mill stood idle")
    assert [one["number"] for one in shell.json("versions", made["id"])] == [1, 2]
    shell.ok("undo")
    assert len(shell.json("versions", made["id"])) == 1
    said = shell("import", later).out
    assert said == "“At the ford” changed: version 2. Its highlight was carried over.\n"


def test_a_page_saved_again_with_the_same_text_is_unchanged(shell: Shell, home: Path) -> None:
    first = page(home, "monday.html", "Two carts came through before dark, both of them laden.")
    shell.json("import", first)
    again = page(home, "again.html", "Two carts came through before dark, both of them laden.")
    Path(again).write_text(Path(again).read_text("utf-8") + "<!-- saved twice -->", "utf-8")
    result = shell("import", again, "--json")
    assert (result.code, result.json) == (0, [])
    assert result.err == "“again.html” has the text of “At the ford”: nothing changed.\n"
    assert shell.steps() == 1


def test_the_bytes_of_an_older_version_are_here_already(shell: Shell, home: Path) -> None:
    first = page(home, "monday.html", "Two carts came through before dark, both of them laden.")
    later = page(home, "tuesday.html", "Nobody came through all day, not even the post came.")
    shell.ok("import", first, later)
    said = shell("import", first, "--json").err
    assert said == "“monday.html” is here already, as version 1 of “At the ford”.\n"


def test_articles_can_come_as_new_whatever_their_address(shell: Shell, home: Path) -> None:
    first = page(home, "monday.html", "Two carts came through before dark, both of them laden.")
    later = page(home, "tuesday.html", "Nobody came through all day, not even the post came.")
    shell.ok("import", first)
    (made,) = shell.json("import", later, "--as-new")
    assert list(made) == KEYS
    assert len(shell.json("documents")) == 2
    assert len(shell.json("import", first, "--again")) == 1
    assert len(shell.json("documents")) == 3


def test_a_file_can_be_the_next_version_of_any_article(
    shell: Shell, library: str, article: Path, home: Path
) -> None:
    newer = home / "café, mended.md"
    newer.write_text(article.read_text("utf-8").replace("was open", "had opened"), "utf-8")
    shell.ok("highlight", library, "--quote", "The river ran past it")
    (told,) = shell.json("import", str(newer), "--as-version-of", "the café")
    assert (told["id"], told["version"], told["title"]) == (library, 2, "The café 😀")
    assert [one["state"] for one in told["carried"]] == ["moved"]
    assert "not changed" in shell.refused("import", str(newer), "--as-version-of", library)
    back = shell.ok("import", str(article), "--as-version-of", library)  # whatever it was before
    assert back == "“The café 😀” changed: version 3. Its highlight was carried over.\n"


def test_a_version_that_cannot_be_read_changes_nothing(shell: Shell, library: str) -> None:
    assert "gone.md" in shell.failed("import", "gone.md", "--as-version-of", library)
    assert "no document" in shell.refused("import", "gone.md", "--as-version-of", "weir")
    for more in (("--again",), ("--as-new",), ("--collection", "X"), ("other.md",)):
        shell.refused("import", "gone.md", *more, "--as-version-of", library)
    assert len(shell.json("versions", library)) == 1
