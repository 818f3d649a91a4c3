"""Find it: passages to underline."""

from dataclasses import replace

import pytest

from reader.classroom.find_it import sheets
from reader.classroom.recipe import Kind, Recipe
from reader.core.ids import ThemeId
from reader.core.sheet import Marking, Paragraph, Run, Sheet
from reader.errors import Refused
from tests.classroom.lessons import lesson, sample, texts

TEXT = "Rain fell. The river rose.\nA bridge was lost."
SNAPSHOT = lesson(TEXT, ("Rain", "water"), ("river rose", "water"), ("lost", "loss"))
RECIPE = Recipe(Kind.FIND_IT)


def marked(sheet: Sheet) -> list[str]:
    """The words of a sheet that are marked, each with its theme."""
    runs = [run for part in sheet.parts if isinstance(part, Paragraph) for run in part.inlines]
    return [
        f"{mark.name}: {run.text}" for run in runs if isinstance(run, Run) for mark in run.marks
    ]


def test_it_says_what_to_look_for_and_how_often_it_is_there() -> None:
    found = texts(sheets(SNAPSHOT, RECIPE)[0].parts)[4:]
    assert found == [
        "A. Underline all passages about water. All about water. (2 passages)",
        "B. Underline all passages about loss. All about loss. (1 passage)",
        "Use a colour, or a kind of line, of its own for each of them.",
        *TEXT.split("\n"),
    ]


def test_pupils_see_no_mark_and_the_key_sees_all() -> None:
    sheet, key = sheets(SNAPSHOT, RECIPE)
    assert (marked(sheet), sheet.marking) == ([], Marking.NONE)
    assert marked(key) == ["water: Rain", "water: river rose", "loss: lost"]
    assert key.marking is Marking.COLOUR


def test_the_key_is_marked_by_patterns_where_the_recipe_wants_them() -> None:
    assert sheets(SNAPSHOT, replace(RECIPE, marking=Marking.PATTERN))[1].marking is Marking.PATTERN


def test_teachers_see_the_marks_in_place() -> None:
    sheet = sheets(SNAPSHOT, replace(RECIPE, for_teacher=True))[0]
    assert len(marked(sheet)) == 3
    assert sheet.marking is Marking.COLOUR


def test_named_themes_are_the_ones_to_look_for() -> None:
    sheet, key = sheets(SNAPSHOT, replace(RECIPE, themes=(ThemeId("loss"),)))
    assert not any("water" in line for line in texts(sheet.parts))
    assert marked(key) == ["loss: lost"]


def test_without_themes_there_is_nothing_to_find() -> None:
    with pytest.raises(Refused, match="nothing to find"):
        sheets(lesson(TEXT, ("Rain", "")), RECIPE)


def test_each_sample_article_has_its_sheet() -> None:
    assert [sheet.is_key for sheet in sheets(sample(), RECIPE)] == [False, True] * 3
