"""The popover under selected words, passages that overlap, and the ends that can be dragged."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.session.commands.themes import delete_theme
from reader.ui.main_window import MainWindow
from reader.ui.widgets.chips import ThemeChip
from tests.flows import driving as do


def chips(window: MainWindow) -> list[str]:
    shown = window.tagging.popover.findChildren(ThemeChip)
    return [chip.accessibleName() for chip in shown if chip.isVisible()]


def test_it_shows_under_the_words_with_a_chip_for_each_theme(river: MainWindow) -> None:
    popover = river.tagging.popover
    assert not popover.isVisible()
    do.select_words(river, "Gravel shows")
    assert popover.isVisible()
    words = river.page.passage_rect(*do.passage(river, "Gravel shows"))
    assert popover.geometry().top() >= words.bottom()
    assert river.page.viewport().rect().contains(popover.geometry())
    assert [name.split(",")[0] for name in chips(river)] == ["Water", "Custom", "Council"]
    assert QApplication.focusWidget() is river.page  # it takes no keys by itself


def test_a_click_on_a_chip_tags(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    chip = next(c for c in river.tagging.popover.findChildren(ThemeChip) if c.text() == "Custom")
    do.click(chip)
    (highlight,) = do.highlights(river)
    assert (highlight.quote, do.themes_of(river, highlight)) == ("Gravel shows", {"Custom"})
    assert not river.tagging.popover.isVisible()
    assert river.page.selected() is None


def test_a_new_theme_is_typed_and_made_with_enter_as_one_step(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "t")
    do.write(river, "Low water")
    do.press(river, Qt.Key.Key_Return)
    (highlight,) = do.highlights(river)
    assert do.themes_of(river, highlight) == {"Low water"}
    assert QApplication.focusWidget() is river.page
    do.press(river, "z", do.CTRL)
    assert do.highlights(river) == []
    assert river.library.read.themes().named("Low water") is None


def test_enter_takes_the_first_theme_that_fits(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "t")
    do.write(river, "cou")
    do.press(river, Qt.Key.Key_Return)
    (highlight,) = do.highlights(river)
    assert do.themes_of(river, highlight) == {"Council"}


def test_escape_puts_it_away_and_leaves_nothing_marked(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, Qt.Key.Key_Escape)
    assert not river.tagging.popover.isVisible()
    assert do.highlights(river) == []
    do.select_words(river, "Gravel shows")
    do.press(river, "t")
    do.press(river, Qt.Key.Key_Escape)
    assert not river.tagging.popover.isVisible()
    assert QApplication.focusWidget() is river.page


def test_digits_tag_while_it_is_up_and_with_enter_in_its_field(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "3")
    do.select_words(river, "the old ford")
    do.press(river, "t")
    do.press(river, "1")
    do.press(river, Qt.Key.Key_Return)
    first, second = do.highlights(river)
    assert do.themes_of(river, first) == {"Council"}
    assert do.themes_of(river, second) == {"Water"}


def test_a_digit_without_a_theme_is_told_and_marks_nothing(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "9")
    assert do.highlights(river) == []
    assert "No theme is on key 9." in [text.text() for text in river.status.findChildren(QLabel)]


def test_a_digit_without_any_themes_asks_for_the_first(river: MainWindow) -> None:
    for theme in river.library.read.themes().by_id:
        river.library.do(delete_theme, theme)
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    do.write(river, "Water")
    do.press(river, Qt.Key.Key_Return)
    (highlight,) = do.highlights(river)
    assert do.themes_of(river, highlight) == {"Water"}


def test_a_click_chooses_the_shortest_passage_and_the_next_click_the_next(
    river: MainWindow,
) -> None:
    do.select_words(river, "the old ford can be walked")
    do.press(river, "1")
    do.select_words(river, "ford")
    do.press(river, "2")
    long, short = do.highlights(river)
    at = do.middle(river, "ford")
    do.click(river.page.viewport(), at)
    assert river.state.highlight_id == short.id
    assert river.tagging.popover.isVisible()
    do.click(river.page.viewport(), at)
    assert river.state.highlight_id == long.id
    do.click(river.page.viewport(), at)
    assert river.state.highlight_id == short.id


def test_a_chosen_passage_is_tagged_further_untagged_and_deleted(river: MainWindow) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    do.click_words(river, "Gravel")
    do.press(river, "2")
    assert do.themes_of(river, do.highlights(river)[0]) == {"Water", "Custom"}
    do.press(river, "1")
    assert do.themes_of(river, do.highlights(river)[0]) == {"Custom"}
    delete = do.named(river.tagging.popover, "Delete highlight")
    do.click(delete)
    assert do.highlights(river) == []
    assert not river.tagging.popover.isVisible()
    for _ in range(4):
        do.press(river, "z", do.CTRL)
    assert do.highlights(river) == []
    for _ in range(3):
        do.press(river, "z", do.CTRL | do.SHIFT)
    assert do.themes_of(river, do.highlights(river)[0]) == {"Custom"}


def test_the_delete_key_deletes_the_chosen_passage_and_undo_brings_it_back(
    river: MainWindow,
) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    before = do.highlights(river)
    do.press(river, Qt.Key.Key_Delete)
    assert do.highlights(river) == []
    do.press(river, "z", do.CTRL)
    assert do.highlights(river) == before


def test_the_end_of_a_passage_is_dragged_to_another_word(river: MainWindow) -> None:
    do.select_words(river, "the old")
    do.press(river, "1")
    do.press(river, Qt.Key.Key_Escape)
    do.click_words(river, "the old")
    do.press(river, Qt.Key.Key_Escape)  # the popover lies over the words below
    _, end = do.passage(river, "the old")
    _, wanted = do.passage(river, "the old ford")
    if river.state.highlight_id is None:
        do.click_words(river, "the old")
    handle = do.edge(river, end - 1, after=True)
    do.drag(river.page.viewport(), handle, do.edge(river, wanted - 1, after=True))
    assert do.highlights(river)[0].quote == "the old ford"
    do.press(river, "z", do.CTRL)
    assert do.highlights(river)[0].quote == "the old"


def test_copy_with_source_names_title_and_paragraph(river: MainWindow) -> None:
    do.select_words(river, "Rain comes late")
    copy = do.named(river.tagging.popover, "Copy with source", QPushButton)
    do.click(copy)
    copied = QApplication.clipboard().text()
    assert copied.startswith("“Rain comes late” (“The river at low water”")
    assert "¶" in copied


def test_a_question_starts_from_the_popover_and_takes_the_keyboard(
    river: MainWindow, qtbot: QtBot
) -> None:
    do.select_words(river, "Nobody planned")
    do.click(do.named(river.tagging.popover, "Question", QPushButton))
    do.write(river, "Who began it?")
    river.panels.focus("page")
    (highlight,) = do.highlights(river)
    (note,) = river.library.read.notes_of_highlights([highlight.id])[highlight.id]
    assert (note.body, note.kind.value) == ("Who began it?", "question")


def test_keys_alone_select_and_tag(river: MainWindow, qtbot: QtBot) -> None:
    page = river.page
    for _ in range(3):
        do.press(river, Qt.Key.Key_Right, do.SHIFT | do.CTRL)
    qtbot.waitUntil(lambda: river.state.selection is not None)
    assert river.tagging.popover.isVisible()
    do.press(river, "1")
    (highlight,) = do.highlights(river)
    assert highlight.start == 0
    assert highlight.quote == "The river at"
    assert page.selected() is None


def test_it_hides_when_the_page_scrolls_and_a_click_beside_chooses_nothing(
    river: MainWindow,
) -> None:
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    do.click(river.page.viewport(), QPoint(river.page.sheet.frame.left + 3, 4))
    assert river.state.highlight_id is None
    assert not river.tagging.popover.isVisible()
