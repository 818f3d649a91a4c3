"""Correcting a text from the shell, by its words and by place."""

from collections.abc import Callable

from .conftest import Shell

Mark = Callable[..., str]


def test_words_are_replaced_in_a_version_that_says_why(shell: Shell, library: str) -> None:
    before = shell.ok("text", library)
    made = shell.json(
        "correct", library, "--replace", "was open", "stood open", "--reason", "OCR error"
    )
    assert shell.ok("text", library) == before.replace("was open", "stood open")
    assert (made["number"], made["reason"], made["coder"]) == (2, "OCR error", "You")
    assert (made["words_added"], made["words_removed"]) == (1, 1)
    assert [version["number"] for version in shell.json("versions", library)] == [1, 2]
    shell.ok("undo")
    assert shell.ok("text", library) == before


def test_highlights_follow_and_are_told(shell: Shell, library: str, mark: Mark) -> None:
    around, behind = mark("was open"), mark("ran past it")
    told = shell.json("correct", library, "--replace", "open", "opened")["carried"]
    assert [(one["id"], one["state"], one["decision"]) for one in told] == [
        (around, "changed", "carried"),
        (behind, "moved", "carried"),
    ]
    assert told[0]["new"]["quote"] == "was opened"
    assert {one["quote"] for one in shell.json("highlights")} == {"was opened", "ran past it"}


def test_a_highlight_without_words_waits(shell: Shell, library: str, mark: Mark) -> None:
    gone = mark("ran past it")
    said = shell.ok("correct", library, "--replace", " ran past it", "")
    assert said.startswith("Version 2 of “The café 😀”: 3 words corrected.")
    assert "1 highlight left without words" in said
    assert [one["id"] for one in shell.json("review")] == [gone]


def test_words_that_stand_twice_are_refused_with_their_places(shell: Shell, library: str) -> None:
    said = shell.refused("correct", library, "--replace", "river", "stream")
    assert "3 times" in said
    assert "¶" in said
    shell.ok("correct", library, "--replace", "river", "stream", "--occurrence", "2")
    text = shell.ok("text", library)
    assert text.count("river") == 2
    assert "“the stream is high”" in text


def test_a_place_may_be_named_by_its_characters(shell: Shell, library: str) -> None:
    text = shell.ok("text", library)
    at = text.index("was open")
    shell.ok("correct", library, "--start", str(at), "--end", str(at), "--text", "never ")
    assert shell.ok("text", library) == text[:at] + "never " + text[at:]
    assert shell.json("versions", library)[-1]["reason"] == "Correction"


def test_what_makes_no_sense_is_refused(shell: Shell, library: str) -> None:
    either = "--replace OLD NEW"
    assert either in shell.refused("correct", library)
    assert either in shell.refused("correct", library, "--start", "1", "--end", "2")
    both = ("--start", "1", "--end", "2", "--text", "x")
    assert either in shell.refused("correct", library, "--replace", "a", "b", *both)
    assert "--occurrence" in shell.refused("correct", library, *both, "--occurrence", "1")
    beyond = ("--start", "5", "--end", "999", "--text", "x")
    assert "no passage" in shell.refused("correct", library, *beyond)
    assert "Nothing was changed" in shell.refused("correct", library, "--replace", "open", "open")
    assert shell.steps() == 1
