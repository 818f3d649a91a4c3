"""The settings: they show a recipe, and tell what a hand set."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.classroom.recipe import Excerpt, GapsFrom, Kind, Marking, Numbers, Recipe, WordBank
from reader.core.ids import DocumentId, ThemeId
from reader.ui.explore.ticks import Option
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.teach.hide_choice import HideChoice
from reader.ui.teach.pack_choice import PackChoice
from reader.ui.teach.settings import Choice, Number, Setting, Tick, Words
from reader.ui.teach.settings_panel import SettingsPanel

SET = Recipe(
    kind=Kind.GAP_FILL,
    excerpt=Excerpt.PARAGRAPHS,
    paragraphs="1-3",
    marking=Marking.PATTERN,
    school="Class 9b",
    gaps_from=GapsFrom.EVERY_NTH,
    every=5,
    bank=WordBank.DISTRACTORS,
    has_questions=True,
    answer_lines=4,
    type_size=14,
)


@pytest.fixture
def panel(library: Library, state: UiState, article: DocumentId, qtbot: QtBot) -> SettingsPanel:
    made = SettingsPanel(library, state)
    qtbot.addWidget(made)
    made.resize(300, 3000)
    made.show_recipe(SET)
    for group in made.groups.values():
        group.open()
    made.show()
    return made


@pytest.fixture
def told(panel: SettingsPanel) -> list[tuple[str, Any]]:
    """What is told, in order."""
    found: list[tuple[str, Any]] = []
    panel.changed.connect(lambda name, value: found.append((name, value)))
    return found


def group_setting(panel: SettingsPanel, name: str) -> Setting:
    """The setting of a field in one of the groups."""
    groups = panel.groups.values()
    return next(one for group in groups for one in group.settings if one.name == name)


def test_a_recipe_is_shown_and_nothing_told(
    panel: SettingsPanel, told: list[tuple[str, Any]]
) -> None:
    panel.show_recipe(SET)
    assert panel.material.field.currentText() == "Gap-fill worksheet"
    paragraphs, size = panel.setting("paragraphs"), panel.setting("type_size")
    assert isinstance(paragraphs, Words)
    assert paragraphs.field.text() == "1-3"
    assert isinstance(size, Number)
    assert size.field.text() == "14 pt"
    assert panel.hide_words.buttons[GapsFrom.EVERY_NTH].text() == "Every 5th"
    assert panel.hide_words.buttons[GapsFrom.EVERY_NTH].isChecked()
    assert told == []


def test_numbers_can_be_read_in_their_fields(panel: SettingsPanel) -> None:
    number = panel.setting("answer_lines")
    assert isinstance(number, Number)
    assert number.field.lineEdit().width() > 20


def test_only_what_matters_shows(panel: SettingsPanel) -> None:
    def shown() -> set[str]:
        return {setting.name for setting in panel.settings if setting.isVisible()}

    assert {"gap_form", "paragraphs", "answer_lines", "bank"} <= shown()
    assert "pack" not in shown()
    panel.show_recipe(Recipe(kind=Kind.CARDS))
    assert not {"gap_form", "paragraphs", "answer_lines", "bank", "gaps_from"} & shown()
    assert panel.groups["Gaps"].isHidden()
    panel.show_recipe(Recipe(kind=Kind.PACK))
    assert {"pack", "has_cover", "gap_form"} <= shown()


def test_each_kind_of_setting_tells_its_value(
    panel: SettingsPanel, told: list[tuple[str, Any]], qtbot: QtBot
) -> None:
    numbers, room = panel.setting("numbers"), group_setting(panel, "marking")
    assert isinstance(numbers, Tick)
    qtbot.mouseClick(numbers.row, Qt.MouseButton.LeftButton)
    assert isinstance(room, Choice)
    room.field.setFocus()
    qtbot.keyClick(room.field, Qt.Key.Key_Up)
    size = panel.setting("type_size")
    assert isinstance(size, Number)
    qtbot.keyClick(size.field, Qt.Key.Key_Up)
    qtbot.mouseClick(panel.hide_words.buttons[GapsFrom.NAMES], Qt.MouseButton.LeftButton)
    assert told == [
        ("numbers", Numbers.NONE),
        ("marking", Marking.COLOUR),
        ("type_size", 15),
        ("gaps_from", GapsFrom.NAMES),
    ]


def test_words_are_told_when_the_hand_pauses_or_leaves(
    panel: SettingsPanel, told: list[tuple[str, Any]], qtbot: QtBot
) -> None:
    school = panel.setting("school")
    assert isinstance(school, Words)
    school.field.selectAll()
    qtbot.keyClicks(school.field, "9c")
    assert told == []
    qtbot.waitUntil(lambda: told == [("school", "9c")])
    qtbot.keyClicks(school.field, "!")
    qtbot.keyClick(school.field, Qt.Key.Key_Return)
    assert told[1:] == [("school", "9c!")]


def test_words_being_typed_are_left_alone(panel: SettingsPanel, qtbot: QtBot) -> None:
    school = panel.setting("school")
    assert isinstance(school, Words)
    qtbot.keyClicks(school.field, "x")
    panel.show_recipe(SET)
    assert school.field.text() == "Class 9bx"


def test_a_pack_is_told_in_the_order_of_printing(
    panel: SettingsPanel, told: list[tuple[str, Any]]
) -> None:
    panel.show_recipe(Recipe(kind=Kind.PACK, pack=(Kind.QUESTIONS,)))
    pack = panel.setting("pack")
    assert isinstance(pack, PackChoice)
    pack.rows[Kind.READING_COPY].click()
    assert told == [("pack", (Kind.READING_COPY, Kind.QUESTIONS))]


def test_themes_are_ticked_and_none_ticked_is_said_to_be_all(
    panel: SettingsPanel, told: list[tuple[str, Any]]
) -> None:
    retreat, life = ThemeId("1"), ThemeId("2")
    options = [Option(retreat, "Retreat", "#2E86AB"), Option(life, "Daily life", "#4C8C5A")]
    panel.offer_themes(options, {retreat: 2})
    assert panel._all_used.isVisible()
    panel.themes.row(life).click()
    assert told == [("themes", (life,))]
    panel.show_recipe(Recipe(themes=(life,)))
    assert panel.themes.ticked() == (life,)
    assert not panel._all_used.isVisible()


def test_shuffling_sets_another_seed(panel: SettingsPanel, told: list[tuple[str, Any]]) -> None:
    panel.again.click()
    assert told == [("seed", 2)]
    panel.show_recipe(Recipe(kind=Kind.READING_COPY))
    assert panel.again.isHidden()


def test_the_ways_out_stand_below_the_settings_and_stay_in_view(
    panel: SettingsPanel, qtbot: QtBot
) -> None:
    for group in panel.groups.values():
        group.open(False)
    panel.show_recipe(Recipe(kind=Kind.CARDS))
    qtbot.waitUntil(lambda: panel.out.geometry().bottom() < 1200)
    assert panel.out.y() > panel.recipes.mapTo(panel, panel.recipes.rect().bottomLeft()).y()
    panel.resize(300, 400)
    qtbot.waitUntil(lambda: panel.out.geometry().bottom() <= 400)
    assert panel.out.pdf.isVisible()


def test_every_control_has_a_name(panel: SettingsPanel) -> None:
    panel.show_recipe(Recipe(kind=Kind.PACK))
    for widget in panel.findChildren(HideChoice)[0].buttons.values():
        assert widget.accessibleName().startswith("Hide: ")
    for setting in panel.settings:
        field = getattr(setting, "field", None) or getattr(setting, "row", None)
        if field is not None:
            assert field.accessibleName()
    assert QApplication.focusWidget() is not panel.out
