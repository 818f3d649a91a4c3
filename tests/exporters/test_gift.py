"""GIFT: read back by a small reader made after the format's own description."""

import io
import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.quiz import Blank, Cloze, Essay, MultipleChoice, Quiz
from reader.core.text import canonical
from reader.errors import Cancelled, Refused
from reader.exporters.gift import write_gift

from .asked import QUIZ
from .written import Watched, written


@dataclass(frozen=True)
class Entry:
    """A question as the format tells it: `answers` are what stands in the braces, taken apart."""

    title: str
    before: str
    after: str
    answers: tuple[tuple[str, str, str], ...]  # sign, weight, text
    feedback: str


def plain(text: str) -> str:
    """Text with its escapes undone."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text)


def parse(data: bytes) -> tuple[str, list[Entry]]:
    """The category and the questions, which an empty line divides."""
    first, *blocks = data.decode("utf-8").strip().split("\n\n")
    assert first.startswith("$CATEGORY: ")
    return first.removeprefix("$CATEGORY: "), [entry(block) for block in blocks]


def entry(block: str) -> Entry:
    sign = r"(?:\\.|[^\\{}~=#:])"
    found = re.fullmatch(
        rf"::((?:{sign})*)::\[plain\]((?:{sign})*)\{{(.*?(?<!\\)(?:\\\\)*)\}}((?:{sign})*)", block
    )
    assert found, block
    inner, _, feedback = found[3].partition("####")
    share = r"%(-?\d{1,2}\.?\d*)%"
    if re.search(r"(?<!\\)(?:\\\\)*~", inner):  # of choices, those with "=" have no share
        share = rf"(?<!=){share}"
    answers = re.findall(rf"([=~])(?:{share})?((?:{sign})*)", inner)
    assert "".join("".join((s, f"%{w}%" if w else "", t)) for s, w, t in answers) == inner
    told = tuple((s, w, plain(t).strip()) for s, w, t in answers)
    return Entry(plain(found[1]), plain(found[2]), plain(found[4]), told, plain(feedback))


ENTRIES = parse(written(write_gift, QUIZ))[1]


def test_the_questions_go_into_a_category_of_the_quiz() -> None:
    assert parse(written(write_gift, QUIZ))[0] == "The flood//a quiz"
    assert written(write_gift, Quiz("", ())) == b"\n"


def test_an_essay_has_no_answer_and_its_model_as_feedback() -> None:
    essay = ENTRIES[0]
    assert essay.before.rstrip() == "“It = rose: ~3 # of 4.”\nWhy {so}?\nSay it."
    assert (essay.answers, essay.feedback) == ((), "Because \\n of → rain}")
    assert essay.title == "Why {so}? Say it."


def test_one_right_choice_is_worth_all_and_several_share() -> None:
    assert ENTRIES[1].answers == (("=", "", "A = 1"), ("~", "", "B ~ 2"))
    assert ENTRIES[2].answers == (
        ("~", "50", "A"), ("~", "50", "B"), ("~", "-50", "C"), ("~", "-50", "D"),
    )  # fmt: skip


def test_each_gap_is_a_missing_word_in_its_sentence() -> None:
    river, rose, noon = ENTRIES[3:6]
    assert river.before == "Mr. Roe saw the "
    assert river.after == " (it flows) of {1:SHORTANSWER:=x}."
    assert river.answers == (("=", "", "river"), ("=", "", "str\\*eam"))
    assert (rose.before, rose.after) == ("It ", ".")
    assert rose.answers == (("=", "", "rose~#}\\"),)
    assert [one.title for one in (river, rose)] == [
        "Fill in the gaps. (1)",
        "Fill in the gaps. (2)",
    ]
    assert (noon.before, noon.after) == ("By _____ ", "")


def test_each_gap_stands_below_the_words_to_choose_from() -> None:
    cloze = Cloze("Fill in.", ("The ", Blank(("sea",)), " rose."), ("lake", "sea = 1"))
    (gap,) = parse(written(write_gift, Quiz("Q", (cloze,))))[1]
    assert gap.before == "Choose from: lake · sea = 1\nThe "


def test_pairs_have_an_arrow_and_an_answer_alone_belongs_to_nothing() -> None:
    assert [text for _, _, text in ENTRIES[6].answers] == [
        "a → b -> one = 1", "c -> two", "-> three",
    ]  # fmt: skip
    assert [text for _, _, text in ENTRIES[7].answers] == ["Alpha went. -> 1", "Zeta came. -> 2"]


def test_a_term_is_asked_for_by_what_it_means() -> None:
    assert ENTRIES[8].before.strip() == "a way over: a river"
    assert ENTRIES[8].answers == (("=", "", "bridge\\*"),)


@given(st.text(min_size=1).map(canonical).filter(str.strip), st.text().map(canonical))
def test_any_text_comes_back(prompt: str, answer: str) -> None:
    quiz = Quiz("Q", (MultipleChoice(prompt, ((f"x{answer}x", True), ("no", False))),))
    _, (found,) = parse(written(write_gift, quiz))
    ends = str.maketrans("\r\x0b\x0c\x85\u2028\u2029", "      ")
    assert found.before == prompt.translate(ends) + " "
    assert found.answers[0][2] == f"x{answer}x".translate(ends)


@pytest.mark.parametrize("text", ["%50%", "%-5.5% off", "%100%", "50%", "%a%", " %50% "])
def test_an_answer_that_looks_like_a_share_of_the_mark_is_an_answer(text: str) -> None:
    blank = Cloze("Fill in.", ("It rose by ", Blank((text,)), " at noon."))
    choice = MultipleChoice("How much?", ((text, True), (f"{text}!", False)))
    both = MultipleChoice("How much?", ((text, True), ("Yes", True), (f"{text}!", False)))
    _, (gap, one, several) = parse(written(write_gift, Quiz("Q", (blank, choice, both))))
    assert [said for _, _, said in gap.answers] == [text.strip()]
    assert gap.answers[0][1] in ("", "100")
    assert [said for _, _, said in one.answers] == [text.strip(), f"{text}!".strip()]
    assert one.answers[1][1] in ("", "0")
    assert [(worth, said) for _, worth, said in several.answers][::2] == [
        ("50", text.strip()), ("-100", f"{text}!".strip()),
    ]  # fmt: skip


@pytest.mark.parametrize("right", [1, 2, 3, 6, 7, 9, 10])
def test_the_shares_of_right_answers_add_up(right: int) -> None:
    choices = tuple((str(number), number < right) for number in range(right + 2))
    _, (found,) = parse(written(write_gift, Quiz("Q", (MultipleChoice("Which?", choices),))))
    worth = [float(weight or (100 if sign == "=" else 0)) for sign, weight, _ in found.answers]
    assert sum(worth[:right]) == pytest.approx(100, abs=0.001)
    assert sum(worth) == pytest.approx(100 if right == 1 else 0, abs=0.001)


def test_more_right_answers_than_can_share_a_mark_are_refused() -> None:
    choices = tuple((str(number), True) for number in range(11))
    with pytest.raises(Refused, match="share a mark among the answers of “Which"):
        written(write_gift, Quiz("Q", (MultipleChoice("Which?", choices),)))


def test_it_stops_when_told() -> None:
    with pytest.raises(Cancelled):
        write_gift(Quiz("Q", (Essay("Why?"),) * 3), io.BytesIO(), Watched(stop=1))


def test_two_gaps_in_a_sentence_each_have_the_other_filled_in() -> None:
    cloze = Cloze("Fill in.", ("The ", Blank(("river",)), " rose by ", Blank(("noon",)), "."))
    _, (first, second) = parse(written(write_gift, Quiz("Q", (cloze,))))
    assert (first.before, first.after) == ("The ", " rose by noon.")
    assert (second.before, second.after) == ("The river rose by ", ".")
