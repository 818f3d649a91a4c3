"""The list of highlights: reading order, filter, counts, and one small change for one change."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.core.highlight import Highlight
from reader.core.ids import DocumentId
from reader.core.note import NoteKind
from reader.session.commands.highlights import (
    add_highlight,
    delete_highlights,
    resize_highlight,
    tag_highlights,
)
from reader.session.commands.notes import add_note
from reader.session.commands.themes import delete_theme, edit_theme
from reader.ui.library import Library
from reader.ui.models.highlight_filter import Filter, Kind
from reader.ui.models.highlights_list import CARD, HighlightsList


@pytest.fixture
def article(library: Library) -> DocumentId:
    return library.read.documents()[0].id


@pytest.fixture
def model(library: Library, article: DocumentId, qtmodeltester: ModelTester) -> HighlightsList:
    made = HighlightsList(library, library)
    qtmodeltester.check(made)  # stays, and checks every change that follows
    made.show_document(article)
    return made


def quotes(model: HighlightsList) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def theme(library: Library, name: str) -> str:
    found = library.read.themes().named(name)
    assert found is not None
    return found.id


def first(library: Library, article: DocumentId) -> Highlight:
    return library.read.highlights(article)[0]


def test_it_holds_the_passages_of_the_document_in_reading_order(model: HighlightsList) -> None:
    assert [quote[:11] for quote in quotes(model)] == [
        "The soldier", "Two men who", "the curfew", "A medic dre",
    ]  # fmt: skip


def test_a_new_highlight_is_one_insert_in_its_place(
    library: Library, model: HighlightsList, article: DocumentId, qtbot: QtBot
) -> None:
    text = library.read.text(library.read.documents()[0].version_id)
    start = text.index("farm trucks")
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.rowsInserted) as inserted,
    ):
        library.do(add_highlight, article, start, start + 11)
    assert inserted.args is not None
    assert inserted.args[1:] == [1, 1]
    assert quotes(model)[1] == "farm trucks"


def test_deleting_and_undoing_takes_a_row_away_and_brings_it_back(
    library: Library, model: HighlightsList, article: DocumentId, qtbot: QtBot
) -> None:
    before = quotes(model)
    with qtbot.assertNotEmitted(model.modelReset):
        library.do(delete_highlights, [first(library, article).id])
        assert quotes(model) == before[1:]
        library.undo()
    assert quotes(model) == before


def test_a_moved_end_moves_the_row(
    library: Library, model: HighlightsList, article: DocumentId
) -> None:
    highlight = first(library, article)
    library.do(resize_highlight, highlight.id, highlight.start + 100, highlight.end + 100)
    index = model.index_of(highlight.id)
    assert index.row() > 0
    assert index.data(CARD).highlight.start == highlight.start + 100


def test_a_note_changes_one_row(
    library: Library, model: HighlightsList, article: DocumentId, qtbot: QtBot
) -> None:
    highlight = first(library, article)
    with qtbot.waitSignal(model.dataChanged):
        library.do(add_note, "Whose bicycle?", NoteKind.QUESTION, highlight_id=highlight.id)
    [note] = model.index(0, 0).data(CARD).notes
    assert note.body == "Whose bicycle?"
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "The soldiers left on whatever had wheels. Paragraph 1. Retreat. question: Whose bicycle?"
    )


def test_counts_follow_every_change(
    library: Library, model: HighlightsList, article: DocumentId
) -> None:
    life, retreat = theme(library, "Daily life"), theme(library, "Retreat")
    assert (model.counts[life], model.counts[retreat], model.total) == (2, 2, 4)
    library.do(tag_highlights, [first(library, article).id], life)
    assert model.counts[life] == 3
    library.undo()
    assert model.counts[life] == 2
    library.do(delete_theme, life)
    assert model.counts[life] == 0


def test_a_passage_that_no_longer_fits_the_filter_leaves_the_list(
    library: Library, model: HighlightsList, article: DocumentId
) -> None:
    model.set_filter(Filter(kind=Kind.QUESTIONS))
    assert quotes(model) == ["A medic dressed the wound"]
    highlight = first(library, article)
    library.do(add_note, "Why?", NoteKind.QUESTION, highlight_id=highlight.id)
    assert len(quotes(model)) == 2
    library.undo()
    assert len(quotes(model)) == 1


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Filter(), 4),
        (Filter(words="CURFEW"), 2),
        (Filter(words="curfew shot"), 1),
        (Filter(words="compare"), 1),  # in a note
        (Filter(words="bicycle"), 0),
        (Filter(kind=Kind.NOTED), 2),
        (Filter(kind=Kind.DEFINITIONS), 0),
        (Filter(kind=Kind.UNTAGGED), 0),
    ],
)
def test_the_filter(model: HighlightsList, wanted: Filter, count: int) -> None:
    model.set_filter(wanted)
    assert model.rowCount() == count


def test_gaps_can_be_listed(library: Library, model: HighlightsList) -> None:
    highlight = library.read.highlights()[0]
    library.do(add_note, "", NoteKind.GAP, highlight_id=highlight.id)
    model.set_filter(Filter(kind=Kind.GAPS))
    assert model.rowCount() == 1


def test_of_several_themes_any_will_do(library: Library, model: HighlightsList) -> None:
    themes = frozenset((theme(library, "War crimes"), theme(library, "Daily life")))
    model.set_filter(Filter(themes=themes))
    assert model.rowCount() == 3


def test_a_renamed_theme_is_drawn_again(
    library: Library, model: HighlightsList, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.dataChanged):
        library.do(edit_theme, theme(library, "Retreat"), name="Withdrawal")
    assert model.themes.named("Withdrawal") is not None


def test_other_documents_leave_it_alone(
    library: Library, model: HighlightsList, qtbot: QtBot
) -> None:
    other = library.read.documents()[1].id
    with qtbot.assertNotEmitted(model.rowsInserted), qtbot.assertNotEmitted(model.modelReset):
        library.do(add_highlight, other, 0, 5)
    assert model.rowCount() == 4


def test_rows_between_tells_what_stands_on_a_page(model: HighlightsList) -> None:
    starts = [model.index(row, 0).data(CARD).highlight.start for row in range(4)]
    assert model.rows_between(0, starts[2]) == range(2)
    assert model.rows_between(starts[3], 10_000) == range(3, 4)


def test_one_new_highlight_among_many_reads_only_itself(
    library: Library, model: HighlightsList, article: DocumentId, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_all: list[object] = []
    monkeypatch.setattr(type(library.read), "notes_on_highlights", lambda *_: read_all.append(1))
    monkeypatch.setattr(type(library.read), "highlights", lambda *_, **__: read_all.append(1))
    library.do(add_highlight, article, 0, 3)
    assert read_all == []
    assert model.rowCount() == 5
