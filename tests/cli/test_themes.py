"""The tree of themes from the shell."""

from collections.abc import Callable

import pytest

from .conftest import Shell

Mark = Callable[..., str]
KEYS = ["id", "name", "path", "colour", "description", "key", "parent_id", "highlights"]


def test_a_theme_is_made_with_all_that_is_said(shell: Shell) -> None:
    made = shell.json(
        "theme", "add", "Water", "--colour", "#2e86ab", "--description", "Rivers.", "--key", "4"
    )
    assert list(made) == KEYS
    assert (made["name"], made["colour"], made["key"]) == ("Water", "#2E86AB", 4)
    child = shell.json("theme", "add", "Rain", "--parent", "Water")
    assert (child["path"], child["parent_id"]) == ("Water/Rain", made["id"])
    assert [theme["id"] for theme in shell.json("themes")] == [made["id"], child["id"]]
    assert shell.steps() == 2


@pytest.mark.parametrize(
    "words",
    [
        ("Water",),
        (" WATER ",),
        ("",),
        ("Rain", "--colour", "blue"),
        ("Rain", "--key", "0"),
        ("Rain", "--key", "10"),
        ("Rain", "--key", "x"),
        ("Rain", "--parent", "Fire"),
    ],
)
def test_a_theme_that_cannot_be_is_refused(shell: Shell, words: tuple[str, ...]) -> None:
    shell.ok("theme", "add", "Water")
    shell.refused("theme", "add", *words)
    assert shell.steps() == 1


def test_a_theme_is_edited(shell: Shell) -> None:
    shell.ok("theme", "add", "Water")
    made = shell.json(
        "theme", "edit", "Water", "--name", "Rivers", "--colour", "#112233",
        "--description", "All of them.", "--key", "7",
    )  # fmt: skip
    assert made["name"] == "Rivers"
    assert (made["colour"], made["description"], made["key"]) == ("#112233", "All of them.", 7)
    assert shell.steps() == 2
    assert shell.json("theme", "edit", made["id"], "--no-key")["key"] is None
    shell.refused("theme", "edit", "Rivers")
    shell.refused("theme", "edit", "Rivers", "--key", "1", "--no-key")


def test_a_theme_is_moved(shell: Shell) -> None:
    for name in ("Water", "Fire", "Rain"):
        shell.ok("theme", "add", name)
    assert shell.json("theme", "move", "Rain", "--parent", "Water")["path"] == "Water/Rain"
    assert shell.json("theme", "move", "Water/Rain", "--top", "--position", "1")["path"] == "Rain"
    assert [theme["name"] for theme in shell.json("themes")] == ["Rain", "Water", "Fire"]
    assert "cannot go into itself" in shell.refused("theme", "move", "Rain", "--parent", "Rain")
    shell.refused("theme", "move", "Rain")
    shell.refused("theme", "move", "Rain", "--top", "--parent", "Water")


def test_merging_and_splitting_keep_the_highlights(shell: Shell, mark: Mark) -> None:
    one, two = mark("river", "--theme", "Water"), mark("open", "--theme", "Rain")
    merged = shell.json("theme", "merge", "Rain", "--into", "Water")
    assert (merged["name"], merged["highlights"]) == ("Water", 2)
    split = shell.json("theme", "split", "Water", two, "--name", "Clouds")
    assert (split["name"], split["highlights"]) == ("Clouds", 1)
    assert {found["id"]: found["themes"] for found in shell.json("highlights")} == {
        one: ["Water"],
        two: ["Clouds"],
    }
    assert "with itself" in shell.refused("theme", "merge", "Water", "--into", "Water")
    told = shell.refused("theme", "split", "Water", two, "--name", "Mist")
    assert "None of these highlights" in told


def test_deleting_a_theme_leaves_its_highlights(shell: Shell, mark: Mark) -> None:
    mark("river", "--theme", "Water")
    assert shell.ok("theme", "delete", "Water") == "Deleted “Water”.\n"
    assert shell.json("themes") == []
    assert [found["themes"] for found in shell.json("highlights")] == [[]]
    shell.ok("undo")
    assert [found["themes"] for found in shell.json("highlights")] == [["Water"]]


def test_themes_are_listed_for_people(shell: Shell) -> None:
    assert shell("themes").code == 1
    shell.ok("theme", "add", "Water", "--description", "Rivers.")
    head, row = shell.ok("themes").splitlines()
    assert head.split() == ["ID", "KEY", "THEME", "COLOUR", "HIGHLIGHTS", "DESCRIPTION"]
    assert row.split()[1:] == ["1", "Water", "#C8553D", "0", "Rivers."]
