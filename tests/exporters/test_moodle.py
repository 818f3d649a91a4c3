"""Moodle XML: read back as Moodle does it, its embedded answers by the expression of its own."""

import html
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reader.core.quiz import Blank, Cloze, Essay, MultipleChoice, Quiz
from reader.core.text import canonical
from reader.errors import Cancelled
from reader.exporters.moodle import write_moodle

from .asked import QUIZ
from .written import Watched, written

# The answers of a gap end at a tilde, a hash or a brace that no backslash and no & precedes.
_ANSWER = r"=((?:.+?)(?<!\\|&)(?=[~#}]))"
_GAP = re.compile(rf"\{{1:SHORTANSWER:({_ANSWER}(?:~{_ANSWER})*)\}}")


def questions(quiz: Quiz) -> list[etree._Element]:
    root = etree.fromstring(written(write_moodle, quiz))
    assert root.tag == "quiz"
    return list(root.findall("question"))


def text(element: etree._Element, path: str) -> str:
    return element.findtext(f"{path}/text") or ""


def gaps(question: etree._Element) -> list[list[str]]:
    """The answers of each gap in a text."""
    found = _GAP.finditer(text(question, "questiontext"))
    return [[html.unescape(one) for one in re.findall(_ANSWER, gap[1] + "}")] for gap in found]


QUESTIONS = questions(QUIZ)


def test_the_questions_follow_their_category() -> None:
    assert [question.get("type") for question in QUESTIONS] == [
        "category", "essay", "multichoice", "multichoice", "cloze", "matching", "matching",
        "shortanswer",
    ]  # fmt: skip
    assert text(QUESTIONS[0], "category") == "$course$/top/The flood//a quiz"


def test_an_essay_shows_its_passage_and_keeps_the_model_for_who_marks_it() -> None:
    essay = QUESTIONS[1]
    assert text(essay, "name") == "Why {so}? Say it."
    asked = text(essay, "questiontext")
    assert html.unescape(asked) == (
        "<blockquote><p>It = rose: ~3 # of 4.</p></blockquote><p>Why {so}?</p><p>Say it.</p>"
    )
    assert html.unescape(text(essay, "graderinfo")) == "<p>Because \\n of → rain}</p>"


def test_one_right_choice_is_worth_all_and_several_share() -> None:
    one, several = QUESTIONS[2:4]
    assert (one.findtext("single"), several.findtext("single")) == ("true", "false")
    assert [answer.get("fraction") for answer in one.findall("answer")] == ["100", "0"]
    worth = [answer.get("fraction") for answer in several.findall("answer")]
    assert worth == ["50", "50", "-50", "-50"]
    assert [text(answer, ".") for answer in one.findall("answer")] == [
        "<p>A = 1</p>", "<p>B ~ 2</p>",
    ]  # fmt: skip


def test_a_text_keeps_all_its_gaps() -> None:
    cloze = QUESTIONS[4]
    assert gaps(cloze) == [["river", "str\\*eam"], ["rose~#}\\"], ["noon"]]
    shown = _GAP.sub("___", text(cloze, "questiontext"))
    assert html.unescape(shown) == (
        "<p>Fill in the gaps.</p><p>Mr. Roe saw the ___ (it flows) of {1:SHORTANSWER:=x}."
        " It ___.</p><p>All <b>ran</b>.</p><p>By ___</p>"
    )
    assert "<b>" not in shown


def test_a_text_stands_below_the_words_to_choose_from() -> None:
    cloze = Cloze("Fill in.", ("The ", Blank(("sea",)), " rose."), ("{a lake}", "sea"))
    (_, question) = questions(Quiz("Q", (cloze,)))
    shown = _GAP.sub("___", text(question, "questiontext"))
    assert html.unescape(shown) == (
        "<p>Fill in.</p><p>Choose from: {a lake} · sea</p><p>The ___ rose.</p>"
    )


def test_pairs_and_an_order_are_to_be_matched() -> None:
    pairs, order = QUESTIONS[5:7]

    def told(question: etree._Element) -> list[tuple[str, str]]:
        found = question.findall("subquestion")
        return [(html.unescape(text(one, ".")), text(one, "answer")) for one in found]

    assert told(pairs) == [("<p>a -> b</p>", "one = 1"), ("<p>c</p>", "two"), ("", "three")]
    assert told(order) == [("<p>Alpha went.</p>", "1"), ("<p>Zeta came.</p>", "2")]
    assert [one.findtext("shuffleanswers") for one in (pairs, order)] == ["true", "true"]


def test_a_term_is_asked_for_by_what_it_means() -> None:
    term = QUESTIONS[7]
    assert text(term, "questiontext") == "<p>a way over: a river</p>"
    assert text(term, "answer") == "bridge\\*"


@given(st.text(min_size=1).map(canonical).filter(str.strip), st.text().map(canonical))
def test_any_answer_comes_back_and_no_text_becomes_a_gap(answer: str, around: str) -> None:
    cloze = Cloze("Fill in.", (f"x{around}", Blank((f"x{answer}x", "y")), f"{around}x"))
    (_, question) = questions(Quiz("Q", (cloze,)))
    legal = "".join(char for char in f"x{answer}x" if _is_legal(char))
    expected = " ".join(legal.split()).replace("*", "\\*")
    assert [[" ".join(one.split()) for one in some] for some in gaps(question)] == [[expected, "y"]]


def _is_legal(char: str) -> bool:
    return char in "\t\n\r" or (char >= " " and char not in "\ufffe\uffff")


def test_markup_in_a_choice_is_shown_as_it_stands() -> None:
    quiz = Quiz("Q", (MultipleChoice("Who?", (("<b>A</b> & co", True), ("B", False))),))
    (_, question) = questions(quiz)
    assert text(question, "answer") == "<p>&lt;b&gt;A&lt;/b&gt; &amp; co</p>"


def test_it_stops_when_told() -> None:
    with pytest.raises(Cancelled):
        write_moodle(Quiz("Q", (Essay("Why?"),) * 3), io.BytesIO(), Watched(stop=1))
