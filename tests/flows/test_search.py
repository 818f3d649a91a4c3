"""Search: from anywhere to the words, their lines, their likes, and a theme for all of them."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from reader.session.commands.notes import add_note
from reader.ui.main_window import MainWindow
from reader.ui.search.card import SearchCard
from reader.ui.search.lines import Line
from reader.ui.search.tag_hits import TagHits
from tests.flows import driving as do


def search(window: MainWindow, typed: str, qtbot: QtBot) -> SearchCard:
    """Type in the card and wait until all is found."""
    card = window.finding.card
    if not card.isVisible():
        do.press(window, "k", do.CTRL)
    card.field.clear()
    do.write(window, typed)
    qtbot.waitUntil(lambda: not card.sought.busy)
    return card


def rows(card: SearchCard) -> list[str]:
    return [str(card.results.index(row, 0).data()) for row in range(card.results.rowCount())]


def said(card: SearchCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_words_are_found_in_every_article_and_enter_goes_there(
    river: MainWindow, qtbot: QtBot
) -> None:
    card = search(river, "pilots", qtbot)
    assert rows(card)[0] == "A lantern in the harbour"
    do.press(river, Qt.Key.Key_Return)
    assert not card.isVisible()
    assert do.opened(river).title == "A lantern in the harbour"
    assert QApplication.focusWidget() is river.page
    start, end = do.passage(river, "Pilots")
    assert river.page.sheet.found_in(river.desk.content.block_at(start))  # type: ignore[union-attr]
    assert not river.page.passage_rect(start, end).isEmpty()


def test_the_next_hit_of_the_article_is_a_key_away(river: MainWindow, qtbot: QtBot) -> None:
    search(river, '"the lantern" OR "the last"', qtbot)
    do.press(river, Qt.Key.Key_Return)
    assert "1 of 2" in [label.text() for label in river.find_bar.findChildren(QLabel)]
    do.press(river, Qt.Key.Key_F3)
    assert "2 of 2" in [label.text() for label in river.find_bar.findChildren(QLabel)]


def test_other_forms_are_found_until_they_are_switched_off(river: MainWindow, qtbot: QtBot) -> None:
    card = search(river, "lanterns", qtbot)
    assert card.results.hits > 0
    card.parts.forms.click()
    qtbot.waitUntil(lambda: not card.sought.busy)
    assert card.results.hits == 0
    assert "Nothing was found." in said(card)


def test_a_pattern_is_looked_for_as_it_stands(river: MainWindow, qtbot: QtBot) -> None:
    card = search(river, r"f\w+y\b", qtbot)
    assert card.results.hits == 0
    card.parts.pattern.click()
    qtbot.waitUntil(lambda: not card.sought.busy)
    lines = [card.results.row(row) for row in range(card.results.rowCount())]
    assert {row.hit.match for row in lines if isinstance(row, Line)} >= {"ferry", "foggy"}


def test_a_wrong_query_is_told_in_a_sentence(river: MainWindow, qtbot: QtBot) -> None:
    card = search(river, "(ferry", qtbot)
    assert "The bracket at character 1 is not closed." in said(card)
    do.press(river, Qt.Key.Key_Return)
    assert card.isVisible()
    do.write(river, ")")
    qtbot.waitUntil(lambda: card.results.hits > 0 and not card.sought.busy)
    assert not any("bracket" in sentence for sentence in said(card))


@pytest.mark.usefixtures("without_simplemma")
def test_a_ukrainian_word_that_is_not_found_may_need_simplemma(
    river: MainWindow, qtbot: QtBot
) -> None:
    card = search(river, "річками", qtbot)
    assert any("need the package simplemma" in sentence for sentence in said(card))
    search(river, "zeppelins", qtbot)
    assert not any("simplemma" in sentence for sentence in said(card))


def test_enter_before_anything_was_found_goes_to_the_first(river: MainWindow, qtbot: QtBot) -> None:
    do.press(river, "k", do.CTRL)
    do.write(river, "pilots\n")
    qtbot.waitUntil(lambda: not river.finding.card.isVisible())
    assert do.opened(river).title == "A lantern in the harbour"


def test_a_note_is_found_and_gone_to(river: MainWindow, qtbot: QtBot) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    (highlight,) = do.highlights(river)
    river.library.do(add_note, "Ask the hydrographer.", highlight_id=highlight.id)
    river.state.open_document(None)
    card = search(river, "hydrographer", qtbot)
    assert rows(card) == ["Notes", "Ask the hydrographer."]
    do.press(river, Qt.Key.Key_Return)
    assert river.state.highlight_id == highlight.id
    assert river.sidebar.current == "Highlights"


def test_one_part_is_shown_by_itself(river: MainWindow, qtbot: QtBot) -> None:
    card = search(river, "lantern", qtbot)
    do.click(do.named(card, "Titles, 1 hits"))
    assert rows(card) == ["Titles", "A lantern in the harbour"]
    assert QApplication.focusWidget() is card.field


def test_what_was_sought_is_offered_again(river: MainWindow, qtbot: QtBot) -> None:
    search(river, "pilots", qtbot)
    do.press(river, Qt.Key.Key_Return)
    do.press(river, "f", do.CTRL | do.SHIFT)
    card = river.finding.card
    assert rows(card) == ["Recent searches", "pilots"]
    do.press(river, Qt.Key.Key_Return)
    assert card.isVisible()
    assert card.field.text() == "pilots"


def test_an_expression_is_offered_again_as_one_and_a_new_search_takes_words(
    river: MainWindow, qtbot: QtBot
) -> None:
    search(river, "pilots", qtbot)
    do.press(river, Qt.Key.Key_Return)
    card = search(river, "", qtbot)
    do.press(river, "r", do.ALT)
    do.write(river, "fer+y")
    qtbot.waitUntil(lambda: card.results.hits == 2)
    do.press(river, Qt.Key.Key_Return)
    do.press(river, "k", do.CTRL)
    assert rows(card) == ["Recent searches", "fer+y", "pilots"]
    assert not card.parts.is_pattern
    do.press(river, Qt.Key.Key_Return)
    assert card.parts.is_pattern
    qtbot.waitUntil(lambda: card.results.hits == 2)
    card.dismiss()
    do.press(river, "k", do.CTRL)
    do.press(river, Qt.Key.Key_Down)
    do.press(river, Qt.Key.Key_Return)
    assert card.field.text() == "pilots"
    assert not card.parts.is_pattern


def test_small_letters_are_told_to_be_no_operators(river: MainWindow, qtbot: QtBot) -> None:
    card = search(river, "ferry or zeppelin", qtbot)
    qtbot.waitUntil(lambda: card.sought.is_empty)
    assert "OR in capitals" in card.sought.advice


def test_a_broken_expression_is_answered_with_examples_of_expressions(
    river: MainWindow, qtbot: QtBot
) -> None:
    card = search(river, "", qtbot)
    do.press(river, "r", do.ALT)
    do.write(river, "(ferry")
    qtbot.waitUntil(lambda: bool(card.sought.problem))
    said = {one.text() for one in card.findChildren(QLabel) if one.isVisible()}
    assert r"\d{4}" in said
    assert "NEAR(sniper tower, 8)" not in said


def test_selected_words_are_looked_for_at_once(river: MainWindow, qtbot: QtBot) -> None:
    do.select_words(river, "far side")
    do.press(river, "k", do.CTRL)
    card = river.finding.card
    assert card.field.text() == "“far side”"
    qtbot.waitUntil(lambda: card.results.hits == 1)


def test_all_hits_get_a_theme_in_one_step(river: MainWindow, qtbot: QtBot) -> None:
    search(river, "council OR ferry", qtbot)
    do.press(river, Qt.Key.Key_Return, do.CTRL)
    (dialog,) = river.findChildren(TagHits)
    qtbot.waitUntil(lambda: not dialog.model.is_reading)
    dialog.theme.setEditText("Council")
    with qtbot.waitSignal(dialog.told):
        do.click(dialog.tag)
    assert {h.quote for h in do.highlights(river)} == {"council", "ferry"}
    do.press(river, "z", do.CTRL)
    assert do.highlights(river) == []


def test_tab_shows_each_hit_in_its_line_and_writes_them_to_a_file(
    river: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = search(river, "ferry", qtbot)
    with qtbot.waitSignal(card.concordance.model.modelReset):
        do.press(river, Qt.Key.Key_Tab)
    assert card.concordance.isVisible()
    assert QApplication.focusWidget() is card.field
    path = tmp_path / "ferry.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    do.click(do.named(card, "Export…"))
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert [row["hit"] for row in csv.DictReader(file)] == ["ferry", "ferry"]
    do.press(river, Qt.Key.Key_Tab)
    assert card.list.isVisible()


def test_passages_worded_alike_are_found_from_a_highlight(river: MainWindow, qtbot: QtBot) -> None:
    search(river, "ferry", qtbot)
    do.press(river, Qt.Key.Key_Return)  # what an empty line offers again
    do.select_words(river, "The ferry stops, so that people on the far side take the long way")
    do.press(river, "1")
    river.highlights.list.setFocus()
    river.highlights.list.open_menu(river.mapToGlobal(river.rect().center()))
    do.choose(do.open_menu(), "Similar passages…")
    card = river.finding.card
    assert card.sought.busy
    assert rows(card) == []
    assert "Looking for passages that share its rare words…" in said(card)
    qtbot.waitUntil(lambda: not card.sought.busy)
    assert any(sentence.startswith("Similar wording to “The ferry") for sentence in said(card))
    assert any("the ferry runs" in row for row in rows(card))


def test_tab_goes_round_in_the_card(river: MainWindow, qtbot: QtBot) -> None:
    card = search(river, "ferry", qtbot)
    do.press(river, Qt.Key.Key_Tab, do.SHIFT)
    seen = set()
    for _ in range(20):
        seen.add(QApplication.focusWidget())
        assert card.isAncestorOf(QApplication.focusWidget())
        do.press(river, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is card.field:
            break
    assert {do.spoken(widget) for widget in seen} >= {"Word forms", "Regular expression"}
