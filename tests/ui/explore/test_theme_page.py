"""A theme's page and its words."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.analysis.selection import everything
from reader.analysis.theme_facts import theme_facts
from reader.core.ids import ThemeId
from reader.session.jobs import Jobs
from reader.ui.explore.explorer import Explorer
from reader.ui.explore.theme_page import ThemePage, how_often
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.widgets.chips import ThemeChip
from tests.ui.explore.conftest import settle

Themes = dict[str, ThemeId]


@pytest.fixture
def page(
    library: Library, state: UiState, explorer: Explorer, jobs: Jobs, qtbot: QtBot
) -> Iterator[ThemePage]:
    made = ThemePage(library, state, jobs)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    explorer.wake()
    settle(qtbot, explorer)
    yield made
    qtbot.waitUntil(lambda: not made._latest.is_busy)


def look(page: ThemePage, explorer: Explorer, theme_id: ThemeId, qtbot: QtBot) -> None:
    assert explorer.corpus is not None
    page.look_at(theme_id, explorer.corpus)
    qtbot.waitUntil(lambda: not page._latest.is_busy)


def test_it_tells_how_often_by_whom_and_with_what_else(
    page: ThemePage, explorer: Explorer, themes: Themes, qtbot: QtBot
) -> None:
    look(page, explorer, themes["War crimes"], qtbot)
    told = [label.text() for label in page.findChildren(QLabel)]
    assert any(text.startswith("1 passage in 1 document, by You (1). Marked") for text in told)
    chips = {chip.text() for chip in page.widget().findChildren(ThemeChip)}
    assert chips == {"Retreat", "Daily life"}


def test_a_document_leads_to_the_passages_there(
    page: ThemePage, explorer: Explorer, themes: Themes, qtbot: QtBot
) -> None:
    look(page, explorer, themes["Daily life"], qtbot)
    where = next(b for b in page.findChildren(QPushButton) if "2 passages" in b.text())
    with qtbot.waitSignal(page.narrowed) as told:
        where.click()
    assert len(told.args[0].highlights) == 2
    assert told.args[0].label == "Daily life in “After the retreat, a village counts its dead”"


def test_another_theme_leads_to_its_page(
    page: ThemePage, explorer: Explorer, themes: Themes, qtbot: QtBot
) -> None:
    look(page, explorer, themes["War crimes"], qtbot)
    chip = next(c for c in page.widget().findChildren(ThemeChip) if c.text() == "Retreat")
    with qtbot.waitSignal(page.theme_wanted) as told:
        chip.click()
    assert told.args == [themes["Retreat"]]


def test_a_theme_that_is_gone_or_not_used_is_told(
    page: ThemePage, explorer: Explorer, qtbot: QtBot
) -> None:
    look(page, explorer, ThemeId("gone"), qtbot)
    assert any("was deleted" in label.text() for label in page.findChildren(QLabel))
    assert explorer.corpus is not None
    facts = theme_facts(everything(explorer.corpus), ThemeId("gone"))
    assert how_often(facts, explorer.corpus) == "Not used yet."
