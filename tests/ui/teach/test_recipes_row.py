"""Saved recipes: kept, chosen, renamed and deleted, each a step to undo."""

import pytest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from reader.classroom.recipe import Kind, Recipe
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.teach.recipes_row import RecipesRow

CARDS = Recipe(kind=Kind.CARDS, type_size=14)


@pytest.fixture
def row(library: Library, state: UiState, qtbot: QtBot) -> RecipesRow:
    made = RecipesRow(library)
    qtbot.addWidget(made)
    made.show_recipe(CARDS)
    return made


def press(row: RecipesRow, text: str) -> None:
    """Choose an entry of the menu."""
    found = next(action for action in row.menu().actions() if action.text().startswith(text))
    found.trigger()


def name(row: RecipesRow, text: str) -> None:
    """Answer the question for a name."""
    box = row.window().findChild(QInputDialog)
    assert box is not None
    box.setTextValue(text)
    box.accept()


def test_what_is_set_is_kept_under_a_name(row: RecipesRow, library: Library) -> None:
    assert row.button.said == "None saved yet"
    press(row, "Save as")
    name(row, "Quotes to cut out")
    assert row.button.said == "Quotes to cut out"
    [saved] = library.read.saved_recipes()
    assert Recipe.from_json(saved.settings) == CARDS
    library.undo()
    assert library.read.saved_recipes() == []
    assert row.button.said == "None saved yet"


def test_a_chosen_recipe_is_set_and_says_when_it_was_changed(
    row: RecipesRow, library: Library, qtbot: QtBot
) -> None:
    row.save("Quotes")
    row.show_recipe(Recipe())
    assert row.button.said == "Quotes, changed"
    with qtbot.waitSignal(row.wanted) as told:
        press(row, "Quotes")
    assert told.args == [CARDS]
    row.show_recipe(CARDS)
    assert row.button.said == "Quotes"


def test_it_is_renamed_and_deleted(row: RecipesRow, library: Library) -> None:
    row.save("Quotes")
    press(row, "Rename")
    name(row, "Cards & quotes")
    assert [one.name for one in library.read.saved_recipes()] == ["Cards & quotes"]
    assert row.button.said == "Cards & quotes"
    press(row, "Delete")
    assert library.read.saved_recipes() == []
    assert row.button.said == "None saved yet"


def test_a_recipe_of_a_later_version_is_refused_in_words(
    row: RecipesRow, library: Library, qtbot: QtBot
) -> None:
    row.save("Quotes")
    [saved] = library.read.saved_recipes()
    with qtbot.waitSignal(library.refused) as told:
        row.choose(type(saved)(saved.id, saved.name, '{"later":1}', saved.position))
    assert "does not know" in told.args[0]
