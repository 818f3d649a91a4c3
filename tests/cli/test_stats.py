"""Passages wanted and counted from the shell: the options, and the numbers behind each picture."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from .conftest import Shell

Mark = Callable[..., str]


@pytest.fixture
def marks(shell: Shell, library: str, mark: Mark) -> dict[str, str]:
    """Two themes that meet, a sub-theme, a note and a second coder."""
    found = {
        "cafe": mark("The café 😀 was open", "--theme", "Town"),
        "open": mark("was open", "--theme", "River/Flood", "--note", "Sure?", "--kind", "question"),
        "high": mark("the river was high", "--theme", "River"),
        "ran": mark("river ran"),
    }
    shell.ok("document", "edit", library, "--published", "2022-09-12", "--language", "en")
    return found


def ids(shell: Shell, *words: str) -> list[str]:
    return [fact["id"] for fact in shell.json("highlights", *words)]


def names(shell: Shell, marks: dict[str, str], *words: str) -> list[str]:
    by_id = {id_: name for name, id_ in marks.items()}
    return [by_id[id_] for id_ in ids(shell, *words)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", "cafe open ran high"),
        ("--theme River", "open high"),
        ("--theme River --no-sub-themes", "high"),
        ("--theme River --theme Town", "cafe open high"),
        ("--theme River --theme Town --match overlap", "cafe open"),
        ("--theme River --theme Town --match near --within 0", "cafe open"),
        ("--theme River --theme Town --match near", "cafe open high"),
        ("--theme River --theme Town --match all", ""),
        ("--theme River --theme Town --match none", "ran"),
        ("--note question", "open"),
        ("--coder you", "cafe open ran high"),
        ("--contains river", "ran high"),
        ("--document cafe --contains open", "cafe open"),
        ("--published-from 2022-09 --published-to 2022", "cafe open ran high"),
        ("--published-to 2021", ""),
        ("--from 2000 --to 2001", ""),
        ("--from 2000", "cafe open ran high"),
    ],
)
def test_highlights_are_chosen_by_what_is_wanted(
    shell: Shell, marks: dict[str, str], words: str, found: str
) -> None:
    words = words.replace("cafe ", "The ")
    assert names(shell, marks, *words.split()) == found.split()


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("--theme Fire", "no theme “Fire”"),
        ("--coder Nobody", "no coder “Nobody” in this library: “You”"),
        ("--collection Seas", "no collection “Seas”"),
        ("--filter Mine", "no filter “Mine”"),
        ("--within 2", "--within goes with --match near"),
        ("--from soon", "“soon” is no date"),
        ("--from 2024-03-02 --to 2024-03-01", "2024-03-02 is after 2024-03-01"),
        ("--published-from 2023 --published-to 2022", "2023 is after 2022"),
        ("--filter Mine --theme River", "--filter goes without"),
    ],
)
def test_what_is_not_there_is_refused(
    shell: Shell, marks: dict[str, str], words: str, why: str
) -> None:
    for command in ("highlights", "stats"):
        assert why in shell.refused(command, *words.split())


def test_a_filter_is_saved_used_renamed_and_forgotten(shell: Shell, marks: dict[str, str]) -> None:
    told = shell.ok("filter", "save", "By night", "--theme", "River", "--note", "question")
    assert told == "Saved “By night”: 1 passage tagged River, with a question, in 1 document.\n"
    assert names(shell, marks, "--filter", "by night") == ["open"]
    (fact,) = shell.json("filters")
    assert (fact["name"], fact["passages"]) == ("By night", 1)
    assert "By night  1 passage tagged River" in shell.ok("filters")
    shell.ok("filter", "rename", "By night", "--name", "Later")
    assert shell.json("stats", "--filter", "Later")[0]["highlights"] == [marks["open"]]
    shell.ok("filter", "delete", "later")
    assert shell.json("filters") == []
    assert shell.ok("filters") == "No filters have been saved yet.\n"
    shell.ok("undo")
    assert [one["name"] for one in shell.json("filters")] == ["Later"]


def test_a_filter_that_means_nothing_is_told_beside_the_others(shell: Shell, library: str) -> None:
    shell.ok("filter", "save", "All")
    shell.ok("filter", "save", "Broken", "--contains", "river")
    with closing(sqlite3.connect("annotations.db")) as file, file:
        file.execute("UPDATE filter SET wanted = replace(wanted, 'river', '(river')")
    assert "bracket" in shell.refused("filter", "save", "More", "--contains", "(river")
    whole, broken = shell.json("filters")
    assert (whole["name"], whole["passages"]) == ("All", 0)
    assert (broken["name"], broken["passages"]) == ("Broken", None)
    assert "bracket" in broken["shows"]


def test_themes_are_counted_with_those_below_them(shell: Shell, marks: dict[str, str]) -> None:
    rows = shell.json("stats")
    assert [(r["theme"], r["passages"], r["documents"], r["words"]) for r in rows] == [
        ("Town", 1, 1, 4), ("River", 2, 1, 6), ("River/Flood", 1, 1, 2),
    ]  # fmt: skip
    assert rows[1]["highlights"] == [marks["open"], marks["high"]]
    alone = shell.json("stats", "--theme", "River", "--no-sub-themes")
    assert [(r["theme"], r["passages"]) for r in alone] == [("River", 1)]


def test_people_read_a_sentence_and_a_table(shell: Shell, marks: dict[str, str]) -> None:
    said, head, *rows = shell.ok("stats", "--theme", "Town").splitlines()
    assert said == "1 passage tagged Town, in 1 document."
    assert head.split() == ["THEME", "PASSAGES", "DOCUMENTS", "WORDS"]
    assert [row.split() for row in rows] == [["Town", "1", "1", "4"]]
    assert shell.ok("stats", "matrix", "--coder", "You", "--to", "2001") == (
        "0 passages, by You, marked until 2001.\n"
    )


def test_each_picture_has_its_numbers(shell: Shell, library: str, marks: dict[str, str]) -> None:
    (one, *_) = shell.json("stats", "matrix")
    assert (one["document_id"], one["theme"], one["passages"]) == (library, "Town", 1)
    assert one["share"] == pytest.approx(19 / len(shell.ok("text", library).rstrip()), abs=0.01)
    (pair, *_) = shell.json("stats", "together", "--no-sub-themes")
    assert (pair["theme"], pair["with"], pair["passages"]) == ("Town", "River/Flood", 2)
    assert pair["strength"] == 1.0
    near = shell.json("stats", "together", "--no-sub-themes", "--match", "near", "--within", "1")
    assert {(r["theme"], r["with"]) for r in near} >= {("Town", "River"), ("Town", "River/Flood")}
    months = shell.json("stats", "time", "--by", "week")
    assert [(r["period"], r["theme"], r["passages"]) for r in months][:2] == [
        ("2022-W37", "", 4), ("2022-W37", "Town", 1),
    ]  # fmt: skip
    (covered,) = shell.json("stats", "coverage")
    assert (covered["paragraphs"], covered["untouched"], covered["passages"]) == (2, "", 4)
    (step,) = shell.json("stats", "saturation", "--reading", "added")
    assert (step["new"], step["seen"]) == (3, 3)
    words = shell.json("stats", "words", "--top", "1")
    assert [(r["word"], r["count"]) for r in words] == [("open", 2)]


def test_a_themes_page_says_where_and_with_what(shell: Shell, marks: dict[str, str]) -> None:
    rows = shell.json("stats", "theme", "--theme", "Town")
    assert [(r["what"], r["passages"]) for r in rows] == [
        ("document", 1), ("coder", 1), ("beside", 2),
    ]  # fmt: skip
    assert rows[2]["name"] == "River/Flood"
    assert "Name the one theme" in shell.refused("stats", "theme")


def test_two_documents_are_compared(
    shell: Shell, library: str, marks: dict[str, str], home: Path
) -> None:
    other = home / "other.md"
    other.write_text("# Another\n\nThe river again.", "utf-8")
    (second,) = shell.json("import", str(other))
    shell.ok("highlight", second["id"], "--quote", "river", "--theme", "River")
    rows = shell.json("stats", "compare", "--document", library, "--document", second["id"])
    assert [(r["theme"], r["left"], r["right"]) for r in rows] == [
        ("Town", 1, 0), ("River", 2, 1), ("River/Flood", 1, 0),
    ]  # fmt: skip
    one = "--document", library
    assert "Name the two documents" in shell.refused("stats", "compare", *one)
    assert "one document, named twice" in shell.refused("stats", "compare", *one, *one)
