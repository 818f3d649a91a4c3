"""Marking passages from the shell, by place and by quote."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.importers.printing import Sheet, pdf

from .conftest import RIVER, Shell

Mark = Callable[..., str]
KEYS = [
    "id", "document_id", "title", "start", "end", "paragraph", "page", "quote", "themes", "notes",
    "coder", "created", "modified",
]  # fmt: skip


def test_a_highlight_with_themes_and_a_note_is_one_step(shell: Shell, library: str) -> None:
    made = shell.json(
        "highlight", library, *RIVER, "--theme", "Water", "--theme", "Power",
        "--theme", "water", "--note", "Which **river**?", "--kind", "question",
    )  # fmt: skip
    assert list(made) == KEYS
    assert made["themes"] == ["Water", "Power"]
    (note,) = made["notes"]
    assert (note["kind"], note["body"]) == ("question", "Which **river**?")
    assert made["coder"] == "You"
    assert shell.json("highlights") == [made]
    assert [step["label"] for step in shell.json("history")[1:]] == [
        "Tag passage “Water” and “Power”, with a question"
    ]
    shell.ok("undo")
    assert shell.json("highlights") == shell.json("themes") == shell.json("notes") == []
    shell.ok("redo")
    assert shell.json("highlights") == [made]


def test_a_bare_highlight_says_what_it_is(shell: Shell, library: str) -> None:
    shell.ok("highlight", library, *RIVER)
    shell.ok("highlight", library, *RIVER, "--note", "Why?")
    labels = [step["label"] for step in shell.json("history")[1:]]
    assert labels == ["Add highlight", "Add highlight, with a note"]


def test_positions_are_code_points(shell: Shell, library: str) -> None:
    text = shell.ok("text", library)
    start = text.index("was open")
    assert text[:start].count("😀") == 2
    by_place = shell.json("highlight", library, "--start", str(start), "--end", str(start + 8))
    assert by_place["quote"] == "was open"
    by_quote = shell.json("highlight", library, "--quote", "was open")
    assert (by_quote["start"], by_quote["end"]) == (start, start + 8)
    emoji = shell.json("highlight", library, "--quote", "😀", "--occurrence", "2")
    assert text[emoji["start"] : emoji["end"]] == "😀"


def test_the_occurrence_of_a_quote_is_counted_from_one(shell: Shell, library: str) -> None:
    text = shell.ok("text", library)
    second = text.index("river", text.index("river") + 1)
    made = shell.json("highlight", library, "--quote", "river", "--occurrence", "2")
    assert made["start"] == second
    first = shell.json("highlight", library, *RIVER)
    assert first["start"] == text.index("river")
    told = shell.refused("highlight", library, "--quote", "river", "--occurrence", "9")
    assert "“river” occurs 3 times" in told


def test_a_quote_that_stands_there_twice_is_refused_with_its_places(
    shell: Shell, library: str
) -> None:
    told = shell.refused("highlight", library, "--quote", "river")
    assert "“river” occurs 3 times in “The café 😀”: 1 in ¶ 1, 2 in ¶ 2, 3 in ¶ 2;" in told
    assert "--occurrence N" in told
    assert shell.json("highlights") == []


def test_a_highlight_says_in_which_article_and_paragraph_it_is(shell: Shell, mark: Mark) -> None:
    mark("was high")
    (made,) = shell.json("highlights")
    assert (made["title"], made["paragraph"], made["page"]) == ("The café 😀", 2, "")
    assert "  ¶ 2  " in shell.ok("highlights").splitlines()[1]


def test_a_highlight_in_print_says_on_which_page_it_is(shell: Shell, home: Path) -> None:
    sheets = [Sheet(), Sheet()]
    for number, sheet in enumerate(sheets, 1):
        sheet.put(60, 100, f"The ferry stopped on day {number} and nobody came.")
    (home / "ferry.pdf").write_bytes(pdf(sheets))
    (made,) = shell.json("import", "--library", "annotations.db", str(home / "ferry.pdf"))
    found = shell.json("highlight", made["id"], "--quote", "day 2")
    assert (found["paragraph"], found["page"]) == (2, "2")
    assert "  ¶ 2 · p. 2  " in shell.ok("highlights").splitlines()[1]


def test_a_quote_that_is_written_otherwise_is_refused_with_its_place(
    shell: Shell, library: str
) -> None:
    text = shell.ok("text", library)
    told = shell.refused("highlight", library, "--quote", 'said: "the river is  high" - and')
    start = text.index("said")
    assert f"--start {start} --end {text.index('and') + 3}" in told
    told = shell.refused("highlight", library, "--quote", "no such words")
    assert told.startswith("reader: “no such words” is not in “The café 😀”.")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--start", "1"),
        ("--end", "1"),
        ("--start", "0", "--end", "3", "--quote", "The"),
        ("--start", "0", "--end", "3", "--occurrence", "1"),
        ("--start", "-1", "--end", "3"),
        ("--start", "3", "--end", "3"),
        ("--start", "0", "--end", "99999999999999999999999"),
        ("--start", "one", "--end", "3"),
        ("--start", "10", "--end", "11"),
        ("--quote", ""),
        ("--quote", " "),
        ("--quote", "The", "--occurrence", "0"),
        ("--quote", "The", "--kind", "question"),
        ("--quote", "The", "--note", "x", "--kind", "poem"),
        ("--quote", "The", "--note", " "),
        ("--quote", "The", "--theme", " "),
        ("--quote", "The", "--theme", "\udcff"),
    ],
)
def test_a_call_that_makes_no_sense_is_refused_and_changes_nothing(
    shell: Shell, library: str, words: tuple[str, ...]
) -> None:
    shell.refused("highlight", library, *words)
    assert shell.json("highlights") == shell.json("themes") == []
    assert shell.steps() == 1


def test_a_theme_at_a_path_is_made_with_all_above_it(shell: Shell, mark: Mark) -> None:
    mark("river", "--theme", "Water")
    mark("café", "--theme", "Water/Rain")
    mark("open", "--theme", "water / rain", "--theme", "Fire/Smoke/Ash", "--theme", "And/")
    paths = [theme["path"] for theme in shell.json("themes")]
    assert paths == ["Water", "Water/Rain", "Fire", "Fire/Smoke", "Fire/Smoke/Ash", "And/"]
    counts = [theme["highlights"] for theme in shell.json("themes")]
    assert counts == [1, 2, 0, 0, 1, 1]


def test_a_theme_can_be_named_by_its_id(shell: Shell, mark: Mark) -> None:
    mark("river", "--theme", "Water")
    (theme,) = shell.json("themes")
    mark("open", "--theme", theme["id"][:8])
    mark("café", "--theme", theme["id"])
    (theme,) = shell.json("themes")
    assert theme["highlights"] == 3


def test_highlights_are_listed_by_document_and_theme(
    shell: Shell, library: str, mark: Mark
) -> None:
    late = mark("high", "--theme", "Water")
    early = mark("open")
    assert [one["id"] for one in shell.json("highlights")] == [early, late]
    assert [one["id"] for one in shell.json("highlights", "--theme", "WATER")] == [late]
    assert len(shell.json("highlights", "--document", library)) == 2
    assert "no theme “Fire”" in shell.refused("highlights", "--theme", "Fire")
    assert "no document" in shell.refused("highlights", "--document", "Fire")
    head, first, second = shell.ok("highlights").splitlines()
    assert head.split() == ["ID", "DOCUMENT", "PLACE", "CHARACTERS", "THEMES", "NOTES", "QUOTE"]
    assert first.startswith(early[:8])
    assert second.endswith("high")


def test_ends_can_be_moved(shell: Shell, mark: Mark) -> None:
    made = mark("river")
    moved = shell.json("resize", made[:6], "--start", "0", "--end", "8")
    assert (moved["id"], moved["quote"]) == (made, "The café")
    assert "no passage" in shell.refused("resize", made, "--start", "8", "--end", "0")


def test_tags_are_given_and_taken_each_in_one_step(shell: Shell, mark: Mark) -> None:
    one, two = mark("river"), mark("open")
    before = shell.steps()
    tagged = shell.json("tag", one, two, "--theme", "Water", "--theme", "Power")
    assert [found["themes"] for found in tagged] == [["Water", "Power"]] * 2
    assert shell.steps() == before + 1
    assert shell.json("history")[-1]["label"] == "Tag 2 passages “Water” and “Power”"
    (untagged,) = shell.json("untag", one, "--theme", "Water")
    assert untagged["themes"] == ["Power"]
    shell.ok("undo")
    shell.ok("undo")
    assert shell.json("themes") == []
    assert [found["themes"] for found in shell.json("highlights")] == [[], []]


def test_a_highlight_goes_with_its_notes(shell: Shell, mark: Mark) -> None:
    made = mark("river", "--note", "Words.")
    assert shell.ok("unhighlight", made) == "Deleted 1 highlight.\n"
    assert shell.json("highlights") == shell.json("notes") == []
    assert "no highlight" in shell.refused("unhighlight", made)
    shell.ok("undo")
    assert len(shell.json("notes")) == 1


def test_two_calls_are_two_steps(shell: Shell, mark: Mark) -> None:
    mark("river")
    mark("river")
    shell.ok("undo")
    assert len(shell.json("highlights")) == 1
