"""Anki: the lines of its import read back as its manual tells."""

import html
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.quiz import Blank, Cloze, Essay, Quiz, Term
from reader.core.text import canonical
from reader.errors import Cancelled
from reader.exporters.anki import write_anki

from .asked import CLOZE, ESSAY, MATCHING, ONE, ORDERING, QUIZ, TERM
from .written import Watched, written

_GAP = re.compile(r"\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}")


def parse(quiz: Quiz) -> tuple[dict[str, str], list[list[str]]]:
    """What the lines at the head say, and the fields of each note."""
    lines = written(write_anki, quiz).decode("utf-8").split("\n")
    assert lines.pop() == ""
    head = [line for line in lines if line.startswith("#")]
    assert head == lines[: len(head)]
    settings = dict(line[1:].split(":", 1) for line in head)
    return settings, [line.split("\t") for line in lines[len(head) :]]


def notes(*questions: object) -> list[list[str]]:
    return parse(Quiz("Q", questions))[1]  # type: ignore[arg-type]


def test_the_head_says_how_the_lines_are_read() -> None:
    settings, found = parse(QUIZ)
    assert settings == {
        "separator": "tab", "html": "true", "notetype column": "1",
        "deck": "The flood/a quiz", "tags": "the-flood-a-quiz",
    }  # fmt: skip
    assert {len(note) for note in found} == {3}
    assert {note[0] for note in found} == {"Basic", "Cloze"}


def test_a_title_makes_no_deck_inside_another() -> None:
    settings, _ = parse(Quiz("War::Peace\n?", ()))
    assert (settings["deck"], settings["tags"]) == ("War: Peace ?", "war-peace")
    assert parse(Quiz("", ()))[0]["deck"] == "Close Reader"


def test_gaps_are_numbered_within_each_paragraph_and_keep_their_hints() -> None:
    first, last = notes(CLOZE)
    assert (first[0], last[0]) == ("Cloze", "Cloze")
    assert [found.groups() for found in _GAP.finditer(first[1])] == [
        ("1", "river", "it flows"), ("2", "rose~#&#125;\\", None),
    ]  # fmt: skip
    assert "SHORTANSWER" in first[1]
    assert last[1] == "By {{c1::noon}}"


def test_a_paragraph_without_a_gap_is_no_note() -> None:
    assert not any("ran" in note[1] for note in notes(CLOZE))


def test_questions_have_the_answer_on_their_back() -> None:
    (essay,), (choice,), (order,), (term,) = (notes(one) for one in (ESSAY, ONE, ORDERING, TERM))
    assert html.unescape(essay[1]) == (
        "<blockquote>It = rose: ~3 # of 4.</blockquote>Why {so}?<br>Say it."
    )
    assert html.unescape(essay[2]) == "Because \\n of → rain}"
    assert choice[1].endswith("Who?<ul><li>A = 1</li><li>B ~ 2</li></ul>")
    assert choice[2] == "A = 1"
    assert order[1].endswith("<li>Zeta came.</li><li>Alpha went.</li></ul>")
    assert order[2] == "<ol><li>Alpha went.</li><li>Zeta came.</li></ol>"
    assert term[1:] == [
        "<b>bridge*</b><blockquote>The bridge* fell.</blockquote>", "a way over: a river",
    ]  # fmt: skip


def test_each_pair_is_a_card() -> None:
    assert [(html.unescape(front), back) for _, front, back in notes(MATCHING)] == [
        ("Match.<blockquote>a -> b</blockquote>", "one = 1"),
        ("Match.<blockquote>c</blockquote>", "two"),
    ]


@given(st.text(min_size=1).map(canonical), st.text().map(canonical))
def test_no_text_breaks_a_line_a_field_or_a_gap(answer: str, text: str) -> None:
    cloze = Cloze("Fill in.", (f"{text.replace(chr(10), ' ')} ", Blank((answer,), "a::b")))
    cards = notes(cloze, Term(text, answer, text), Essay(answer, text, text))
    assert [len(card) for card in cards] == [3, 3, 3]
    ((number, said, hint),) = (found.groups() for found in _GAP.finditer(cards[0][1]))
    assert (number, html.unescape(hint)) == ("1", "a::b")
    shown = html.unescape(said).replace("<br>", "\n")
    assert shown.split() == html.unescape(html.escape(answer)).split()
    assert "[" not in cards[1][1]


def test_it_stops_when_told() -> None:
    with pytest.raises(Cancelled):
        write_anki(Quiz("Q", (Essay("Why?"),) * 3), io.BytesIO(), Watched(stop=1))
