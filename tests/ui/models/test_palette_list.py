"""The palette's list: what fits, best first, and a model that Qt finds no fault with."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from reader.ui.models.palette_list import LONGEST, Entry, PaletteModel, rank


def entry(text: str, kind: str = "Article", detail: str = "", below: str = "") -> Entry:
    return Entry(text, kind, lambda: None, detail, below=below)


ENTRIES = [
    entry("After the retreat", below="River news · 12 Sep 2022"),
    entry("What is a war crime?"),
    entry("Café at the bridge"),
    entry("Retreat", "Theme", "Theme · key 2"),
    entry("Redo", "Action", "Ctrl+Y"),
]


def texts(typed: str) -> list[str]:
    return [found.text for found in rank(ENTRIES, typed)]


def test_nothing_typed_shows_all_in_order() -> None:
    assert rank(ENTRIES, "  ") == ENTRIES


def test_names_that_begin_with_it_come_first_then_words_that_do() -> None:
    assert texts("re") == ["Retreat", "Redo", "After the retreat"]


def test_every_word_must_fit_in_any_order_and_case() -> None:
    assert texts("CRIME war") == ["What is a war crime?"]
    assert texts("crime peace") == []


def test_accents_do_not_matter() -> None:
    assert texts("cafe") == ["Café at the bridge"]


def test_an_article_is_found_by_its_source_and_date_but_an_action_not_by_its_keys() -> None:
    assert texts("river news") == ["After the retreat"]
    assert texts("ctrl") == []


def test_qt_finds_no_fault_with_the_model(qtmodeltester: ModelTester) -> None:
    model = PaletteModel()
    qtmodeltester.check(model)
    model.set_entries(ENTRIES)
    model.filter("re")
    assert model.rowCount() == 3
    model.filter("")
    assert model.rowCount() == len(ENTRIES)
    index = model.index(3, 0)
    assert index.data() == "Retreat"
    assert index.data(PaletteModel.EntryRole) is ENTRIES[3]


def test_a_screen_reader_is_told_what_kind_of_thing_a_row_is() -> None:
    model = PaletteModel()
    model.set_entries(ENTRIES[:1])
    told = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "After the retreat, Article, River news · 12 Sep 2022"


def test_no_more_rows_than_anyone_reads() -> None:
    model = PaletteModel()
    model.set_entries(entry(f"Article {number}") for number in range(500))
    assert model.rowCount() == LONGEST
    model.filter("499")
    assert model.rowCount() == 1
