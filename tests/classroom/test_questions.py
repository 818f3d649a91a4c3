"""Question sheets."""

from dataclasses import replace

import pytest

from reader.classroom.questions import answer_parts, asked, question_parts, sheets
from reader.classroom.recipe import Excerpt, Kind, Numbers, Recipe
from reader.core.note import NoteKind
from reader.core.quiz import Essay, MultipleChoice
from reader.core.sheet import AnswerLines, Paragraph, Style
from reader.errors import Refused
from tests.classroom.lessons import lesson, said, sample, texts

TEXT = "The river rose in the night.\nBy noon the lower bridge was under water.\nNobody drowned."
CHOICES = "Which bridge?\n- [ ] the upper\n- [x] the lower\n- [ ] both"
SNAPSHOT = lesson(
    TEXT,
    ("By noon", "water", NoteKind.QUESTION, CHOICES),
    ("rose", "river", NoteKind.QUESTION, "Why did it rise?\nAnswer: Rain, or melting snow."),
    ("Nobody", "", NoteKind.NOTE, "Not verified."),
    about=[(NoteKind.QUESTION, "What would you have done?")],
)
RECIPE = Recipe(Kind.QUESTIONS, answer_lines=2)


def body(recipe: Recipe = RECIPE, sheet: int = 0) -> list[str]:
    """What a sheet says below its head."""
    found = texts(sheets(SNAPSHOT, replace(recipe, has_name=False))[sheet].parts)
    return found[2:]


def test_questions_stand_in_the_order_of_the_text_and_then_those_on_the_article() -> None:
    asks = [line for line in body() if line[0].isdigit()]
    assert asks == [
        "1. Why did it rise? (¶ 1)",
        "2. Which bridge? (¶ 2)",
        "3. What would you have done?",
    ]


def test_a_question_has_lines_to_write_on_or_choices_but_not_both() -> None:
    parts = sheets(SNAPSHOT, RECIPE)[0].parts
    assert [part.count for part in parts if isinstance(part, AnswerLines)] == [2, 2]
    choices = [one for one in parts if isinstance(one, Paragraph) and one.style is Style.CHOICE]
    assert [choice.marker for choice in choices] == ["□ A", "□ B", "□ C"]
    assert [said(one.inlines) for one in choices if one.is_right] == ["the lower"]


def test_a_short_passage_is_quoted_with_its_question() -> None:
    assert "“By noon”" in body()


@pytest.mark.parametrize(
    ("note", "is_quoted"),
    [
        (CHOICES, False),
        (CHOICES.replace("[x]", "[ ]"), True),
        ("Which bridge?\n- [x] the upper\n- [ ] the lower", True),
        ("What was lost?\nAnswer: the Lower Bridge.", False),
        ("What was lost?\nAnswer: a bridge, and hope.", True),
        ("What was lost?", True),
    ],
)
def test_a_passage_that_tells_the_answer_is_not_quoted(note: str, is_quoted: bool) -> None:
    snapshot = lesson(TEXT, ("lower bridge", "", NoteKind.QUESTION, note))
    assert ("“lower bridge”" in texts(sheets(snapshot, RECIPE)[0].parts)) is is_quoted
    (question,) = asked(snapshot, RECIPE)
    assert isinstance(question, Essay | MultipleChoice)
    assert question.passage == ("lower bridge" if is_quoted else "")


@pytest.mark.parametrize(("right", "is_said"), [("xx ", True), ("x  ", False)])
def test_pupils_are_told_where_several_answers_may_be_right(right: str, is_said: bool) -> None:
    note = "Who?\n" + "\n".join(f"- [{tick}] {at}th" for at, tick in enumerate(right))
    snapshot = lesson(TEXT, ("rose", "", NoteKind.QUESTION, note))
    found = texts(sheets(snapshot, RECIPE)[0].parts)
    assert ("Several answers may be right." in found) is is_said


def test_the_place_follows_the_first_paragraph_of_a_question() -> None:
    note = "What of these rose?\n- the river\n- the bridge"
    snapshot = lesson(TEXT, ("rose", "", NoteKind.QUESTION, note))
    found = texts(sheets(snapshot, RECIPE)[0].parts)
    at = found.index("1. What of these rose? (¶ 1)")
    assert found[at + 1 : at + 3] == ["• the river", "• the bridge"]


def test_all_that_a_key_says_of_a_question_stands_under_its_number() -> None:
    note = "Who?\nA) [x] we\nB) [x] you\nAnswer: We,\nand you."
    key = sheets(lesson(TEXT, ("rose", "", NoteKind.QUESTION, note)), RECIPE)[1]
    levels = [part.level for part in key.parts if isinstance(part, Paragraph)][1:]
    assert (levels[0], len(levels), all(level > 1 for level in levels[1:])) == (0, 4, True)


def test_a_long_passage_is_not() -> None:
    long = "A flood of words. " * 20
    snapshot = lesson(long.strip(), (long.strip(), "", NoteKind.QUESTION, "Why so many?"))
    assert not any("“" in line for line in texts(sheets(snapshot, RECIPE)[0].parts))


def test_pupils_do_not_read_the_answers() -> None:
    assert not any("snow" in line or "✓" in line for line in body())


def test_teachers_read_the_answers_in_place() -> None:
    found = body(replace(RECIPE, for_teacher=True))
    assert "Answer: Rain, or melting snow." in found
    assert [line[4:] for line in found if "✓" in line] == ["the lower ✓"]


def test_the_key_names_the_letter_that_the_sheet_gives_the_right_choice() -> None:
    for seed in range(10):
        recipe = replace(RECIPE, seed=seed)
        letter = next(line[2] for line in body(recipe) if line.endswith("the lower"))
        assert f"2. {letter}  the lower" in body(recipe, 1)


def test_the_key_has_an_answer_to_each_question() -> None:
    key = sheets(SNAPSHOT, RECIPE)[1]
    assert (key.title, key.is_key) == ("Answer key", True)
    numbers = [line.partition(" ")[0] for line in texts(key.parts)[2:]]
    assert numbers == ["1.", "2.", "3."]


def test_without_a_noted_answer_the_key_leads_to_the_passage() -> None:
    snapshot = lesson(TEXT, ("rose", "", NoteKind.QUESTION, "Why?"))
    assert texts(sheets(snapshot, RECIPE)[1].parts)[-1] == (
        "1. In one’s own words; see ¶ 1: “rose”"
    )


def test_no_key_is_made_unless_it_is_wanted() -> None:
    assert len(sheets(SNAPSHOT, replace(RECIPE, has_key=False))) == 1


def test_named_themes_choose_the_questions_of_a_sheet() -> None:
    (theme,) = [theme.id for theme in SNAPSHOT.themes if theme.name == "river"]
    found = [line for line in body(replace(RECIPE, themes=(theme,))) if line[0].isdigit()]
    assert found == ["1. Why did it rise? (¶ 1)", "2. What would you have done?"]


def test_questions_on_paragraphs_that_are_not_printed_are_left_out() -> None:
    recipe = replace(RECIPE, excerpt=Excerpt.PARAGRAPHS, paragraphs="2-3")
    found = [line for line in body(recipe) if line[0].isdigit()]
    assert found == ["1. Which bridge? (¶ 2)", "2. What would you have done?"]


def test_beside_an_article_passages_are_told_by_their_paragraphs() -> None:
    found = texts(question_parts(SNAPSHOT.documents[0], RECIPE, (0, 1, 2)))
    assert found[:2] == ["Questions", "1. Why did it rise? (¶ 1)"]
    assert not any("“" in line for line in found)


def test_without_paragraph_numbers_they_are_quoted_unless_they_may_be_gaps() -> None:
    marked = SNAPSHOT.documents[0]
    recipe = replace(RECIPE, numbers=Numbers.LINES)
    assert "“rose”" in texts(question_parts(marked, recipe, (0, 1, 2)))
    gaps = replace(recipe, kind=Kind.GAP_FILL)
    assert "“rose”" not in texts(question_parts(marked, gaps, (0, 1, 2)))


def test_answers_beside_an_article_have_the_numbers_of_its_questions() -> None:
    found = texts(answer_parts(SNAPSHOT.documents[0], RECIPE, (0, 1, 2)))
    assert found[0] == "Questions"
    assert found[1] == "1. Rain, or melting snow."


def test_an_article_without_questions_adds_nothing_to_its_sheet() -> None:
    marked = lesson(TEXT).documents[0]
    assert question_parts(marked, RECIPE, (0,)) == answer_parts(marked, RECIPE, (0,)) == ()


def test_beside_an_excerpt_are_the_questions_on_what_is_printed() -> None:
    marked = SNAPSHOT.documents[0]
    asks = [line for line in texts(question_parts(marked, RECIPE, (None, 1))) if line[0].isdigit()]
    assert asks == ["1. Which bridge? (¶ 2)", "2. What would you have done?"]
    assert len(texts(answer_parts(marked, RECIPE, (None, 1)))) == 3


def test_articles_without_questions_are_refused() -> None:
    with pytest.raises(Refused, match="press Q"):
        sheets(lesson(TEXT), RECIPE)
    with pytest.raises(Refused, match="press Q"):
        asked(lesson(TEXT), RECIPE)


def test_a_quiz_asks_the_same() -> None:
    assert asked(SNAPSHOT, RECIPE) == (
        Essay("Why did it rise?", "rose", "Rain, or melting snow."),
        MultipleChoice(
            "Which bridge?", (("the upper", False), ("the lower", True), ("both", False)),
            "By noon",
        ),
        Essay("What would you have done?"),
    )  # fmt: skip


def test_choices_of_which_none_is_right_are_asked_as_an_open_question() -> None:
    snapshot = lesson(TEXT, ("rose", "", NoteKind.QUESTION, "Why?\n- [ ] rain\n- [ ] snow"))
    assert asked(snapshot, RECIPE) == (Essay("Why?\nA) rain\nB) snow", "rose"),)
    assert "No choice is marked" in texts(sheets(snapshot, RECIPE)[1].parts)[-1]


def test_every_article_with_questions_has_its_sheet_in_its_own_language() -> None:
    found = sheets(sample(), RECIPE)
    assert [(sheet.is_key, sheet.language) for sheet in found] == [
        (is_key, language) for language in ("en", "en", "uk") for is_key in (False, True)
    ]
