"""reader search: one hit an occurrence, concordances, and tagging what is found."""

from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Shell


def test_hits_are_told_one_an_occurrence(shell: Shell, library: str) -> None:
    first, *others = shell.json("search", "river")
    assert first == {
        "document_id": library, "start": 36, "end": 41, "before": "The café 😀 was open. The ",
        "match": "river", "after": " ran past it.", "in": "text", "title": "The café 😀",
        "paragraph": 1,
    }  # fmt: skip
    assert [hit["match"] for hit in others] == ["river", "river"]
    assert "¶ 1" in shell.ok("search", "river")
    assert shell.ok("search", "nothing-like-it") == "Nothing was found.\n"
    assert shell.json("search", "nothing-like-it") == []


def test_each_part_can_be_searched_alone(
    shell: Shell, library: str, mark: Callable[..., str]
) -> None:
    highlight = mark("The river ran", "--note", "A river runs.")
    (hit,) = shell.json("search", "river", "--in", "highlights")
    assert hit["highlight_ids"] == [highlight]
    (note,) = shell.json("search", "river", "--in", "notes")
    assert note["note_id"] == shell.json("notes")[0]["id"]
    assert (note["document_id"], note["start"]) == (library, 2)
    (title,) = shell.json("search", "CAFE", "--in", "titles")
    assert title["match"] == "café"
    assert "Note on The café 😀 (1 hit)" in shell.ok("search", "runs", "--in", "notes")
    assert len(shell.json("search", "river", "--document", "The café")) == 4


def test_forms_exact_words_and_patterns(shell: Shell, library: str) -> None:
    assert len(shell.json("search", "rivers")) == 3
    assert shell.json("search", "rivers", "--exact") == []
    assert [hit["match"] for hit in shell.json("search", "--regex", r"\bwas \w+")] == [
        "was open", "was high",
    ]  # fmt: skip


@pytest.mark.usefixtures("without_simplemma")
def test_where_nothing_knows_ukrainian_forms_that_is_told(shell: Shell, library: str) -> None:
    told = shell.ok("search", "річками")
    assert told.startswith("Nothing was found. Word forms of Ukrainian need the package simplemma")
    for words in (("річками", "--exact"), ("річками", "--regex"), ("«річками»",), ("rivers go",)):
        assert shell.ok("search", *words) == "Nothing was found.\n"
    assert shell.json("search", "річками") == []
    assert "simplemma" not in shell.ok("search", "мовами")
    shell.ok("document", "edit", library, "--language", "uk")
    assert "simplemma" in shell.ok("search", "мовами")


def test_ukrainian_forms_are_found_where_simplemma_is(shell: Shell, library: str) -> None:
    pytest.importorskip("simplemma")
    path = Path("river.txt")
    path.write_text("Річка текла повільно. Дітей не було на річці, лише об’єкти.", "utf-8")
    shell.ok("import", str(path))
    found = {query: [hit["match"] for hit in shell.json("search", query)]
             for query in ("річками", "дитиною", "об'єктами")}  # fmt: skip
    assert found == {"річками": ["Річка", "річці"], "дитиною": ["Дітей"], "об'єктами": ["об’єкти"]}
    assert shell.ok("search", "човнами") == "Nothing was found.\n"


def test_a_concordance_has_the_hits_under_one_another(shell: Shell, library: str) -> None:
    lines = shell.ok("search", "river", "--kwic", "--sort", "right").splitlines()
    assert [line[40:] for line in lines] == [
        "river is high” – and the river was high.  [The café 😀, ¶ 2]",
        "river ran past it.  [The café 😀, ¶ 1]",
        "river was high.  [The café 😀, ¶ 2]",
    ]
    assert lines[1][:40] == f"{'The café 😀 was open. The ':>40}"
    title, _ = shell.ok("search", "café", "--kwic").splitlines()
    assert title.strip().startswith("The café 😀  [")  # as title and as heading: once
    sorted_left = shell.json("search", "river", "--kwic", "--sort", "left")
    assert [hit["paragraph"] for hit in sorted_left] == [2, 1, 2]
    assert [hit["before"].split()[-1] for hit in sorted_left] == ["the", "The", "“the"]


def test_what_is_found_is_tagged_in_one_step(shell: Shell, library: str) -> None:
    steps = shell.steps()
    made = shell.json("search", "river", "--tag", "Water", "--unit", "sentence")
    assert [fact["quote"] for fact in made] == [
        "The river ran past it.", "She said: “the river is high” – and the river was high.",
    ]  # fmt: skip
    assert all(fact["themes"] == ["Water"] for fact in made)
    assert shell.steps() == steps + 1
    assert shell.ok("search", "river", "--tag", "Water") == "Tagged 3 passages.\n"


def test_what_makes_no_sense_is_refused(shell: Shell, library: str) -> None:
    assert "bracket at character 1" in shell.refused("search", "(river")
    assert "cannot be read" in shell.refused("search", "--regex", "(")
    assert "Nothing was found" in shell.refused("search", "zeppelin", "--tag", "Water")
    assert "--kwic" in shell.refused("search", "river", "--sort", "left")
    assert "--tag" in shell.refused("search", "river", "--unit", "word")
    assert "texts and highlights" in shell.refused("search", "x", "--tag", "A", "--in", "notes")
