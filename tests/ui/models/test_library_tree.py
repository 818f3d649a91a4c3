"""The tree of the library: what it shows, how it follows changes, how it is edited and dragged."""

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.core.ids import DocumentId, HighlightId
from reader.session import Session
from reader.session.commands.collections import (
    add_collection,
    delete_collection,
    rename_collection,
)
from reader.session.commands.documents import (
    edit_document,
    move_documents,
    restore_documents,
    trash_documents,
)
from reader.session.commands.highlights import add_highlight, delete_highlights
from reader.session.commands.themes import edit_theme
from reader.session.commands.versions import keep_on_version
from reader.ui.library import Library
from reader.ui.models.library_tree import ITEM, LibraryTree
from reader.ui.models.shelf import Entry, largest_first
from reader.ui.models.trash_list import TrashList
from tests.ui.harbour import add_harbour

Rows = list[tuple[str, list[str]]]


def rows(model: LibraryTree) -> Rows:
    found: Rows = []
    for row in range(model.rowCount()):
        heading = model.index(row, 0)
        below = range(model.rowCount(heading))
        titles = [str(model.index(at, 0, heading).data()).split(",")[0] for at in below]
        found.append((str(heading.data()), titles))
    return found


def ids(library: Library) -> list[DocumentId]:
    return [document.id for document in library.read.documents()]


def entry(model: LibraryTree, document_id: DocumentId) -> Entry:
    found = model.index_of(document_id).data(ITEM)
    assert isinstance(found, Entry)
    return found


START: Rows = [
    ("Kharkiv, autumn 2022", ["After the retreat"]),
    ("Other articles", ["What is a war crime?"]),
]


def test_documents_stand_under_their_collections_and_the_loose_ones_last(
    library: Library, qtmodeltester: ModelTester
) -> None:
    model = LibraryTree(library)
    qtmodeltester.check(model)
    assert rows(model) == START


def test_without_collections_there_is_one_heading(library: Library) -> None:
    model = LibraryTree(library)
    library.do(delete_collection, model.collections[0].id)
    assert rows(model) == [("Library", ["After the retreat", "What is a war crime?"])]
    library.undo()
    assert rows(model) == START


def test_it_follows_every_kind_of_change_with_its_rows_in_order(
    library: Library, qtmodeltester: ModelTester
) -> None:
    model = LibraryTree(library)
    qtmodeltester.check(model)  # and goes on checking at every signal
    first, second = ids(library)
    fresh = library.do(add_collection, "Grade 10 reader")
    assert fresh is not None
    library.do(move_documents, [first, second], fresh.id)
    assert rows(model) == [
        ("Kharkiv, autumn 2022", []),
        ("Grade 10 reader", ["After the retreat", "What is a war crime?"]),
    ]
    library.do(rename_collection, fresh.id, "Reader")
    library.do(trash_documents, [first])
    library.do(edit_document, second, title="Crimes of war")
    assert rows(model)[1] == ("Reader", ["Crimes of war"])
    library.do(restore_documents, [first])
    assert rows(model)[1] == ("Reader", ["After the retreat", "Crimes of war"])
    for _ in range(6):
        library.undo()
    assert rows(model) == START


def test_a_highlight_changes_the_row_of_its_document_alone(library: Library, qtbot: QtBot) -> None:
    model = LibraryTree(library)
    first, second = ids(library)
    told: list[QModelIndex] = []
    model.dataChanged.connect(lambda top, _bottom: told.append(top))
    made = library.do(add_highlight, second, 0, 5)
    assert made is not None
    assert [model.document_at(index) for index in told] == [second]
    assert entry(model, second).facts == ("Explainer", "1 highlight")
    library.do(delete_highlights, [HighlightId(made.id)])
    assert entry(model, second).facts == ("Explainer", "not yet read")
    assert entry(model, first).facts == ("Sample article", "12 Sep 2022", "4 highlights")


def test_shares_are_told_largest_first_and_follow_the_colours(library: Library) -> None:
    model = LibraryTree(library)
    first = ids(library)[0]
    shares = largest_first(entry(model, first), model.themes)
    assert [(theme.name, count) for theme, count in shares] == [
        ("Retreat", 2),
        ("Daily life", 2),
        ("War crimes", 1),
    ]
    library.do(edit_theme, shares[0][0].id, colour="#123456")
    assert largest_first(entry(model, first), model.themes)[0][0].colour == "#123456"


def test_the_filter_wants_every_word_whatever_its_case_and_accents(
    library: Library, qtmodeltester: ModelTester
) -> None:
    model = LibraryTree(library)
    qtmodeltester.check(model)
    library.do(edit_document, ids(library)[1], author="Zoë Brontë")
    model.set_filter("BRONTE crime")
    assert rows(model) == [("Other articles", ["What is a war crime?"])]
    model.set_filter("bronte village")
    assert rows(model) == []
    assert model.total == 2
    model.set_filter("  ")
    assert rows(model) == START


def test_a_change_while_filtered_keeps_to_the_filter(library: Library) -> None:
    model = LibraryTree(library)
    model.set_filter("village")
    first, second = ids(library)
    library.do(edit_document, second, title="A village")
    assert model.index_of(second).isValid()
    library.do(edit_document, first, title="After the retreat")
    assert rows(model) == [("Other articles", ["A village"])]


def test_renaming_in_place_is_one_step_and_comes_back_as_an_echo(library: Library) -> None:
    model = LibraryTree(library)
    first = ids(library)[0]
    assert model.setData(model.index_of(first), " Counting the dead ")
    assert model.index_of(first).data() == "Counting the dead"
    assert model.setData(model.index(0, 0), "Kharkiv")
    assert library.undo() == "Rename collection to “Kharkiv”"
    assert library.undo() == "Rename to “Counting the dead”"
    assert rows(model) == START
    assert not model.setData(model.index_of(first), "  ")
    assert not model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsEditable


def test_a_refused_name_changes_nothing_and_is_told(library: Library, qtbot: QtBot) -> None:
    model = LibraryTree(library)
    library.do(add_collection, "Grade 10 reader")
    with qtbot.waitSignal(library.refused):
        assert not model.setData(model.index(1, 0), "kharkiv, AUTUMN 2022")
    assert model.index(1, 0).data() == "Grade 10 reader"


def test_dropping_documents_moves_them_in_one_step(library: Library) -> None:
    model = LibraryTree(library)
    first, second = ids(library)
    data = model.mimeData([model.index_of(first), model.index_of(second)])
    move = Qt.DropAction.MoveAction
    assert model.dropMimeData(data, move, -1, -1, model.index_of(first))
    assert rows(model) == [("Kharkiv, autumn 2022", ["After the retreat", "What is a war crime?"])]
    assert model.dropMimeData(data, move, -1, -1, QModelIndex())
    assert rows(model)[0] == ("Kharkiv, autumn 2022", [])
    assert library.undo() == "Move 2 documents out of their collection"
    assert library.undo() == "Move “What is a war crime?” to “Kharkiv, autumn 2022”"


def test_what_another_program_wrote_is_read_anew(library: Library) -> None:
    model = LibraryTree(library)
    with Session.open(library.session.path) as other:
        other.do(add_collection, "From elsewhere")
    library.look()
    assert [name for name, _ in rows(model)][1] == "From elsewhere"


def test_the_trash_lists_what_was_put_there_last_on_top(
    library: Library, qtmodeltester: ModelTester
) -> None:
    model = TrashList(library)
    qtmodeltester.check(model)
    first, second = ids(library)
    library.do(trash_documents, [first])
    library.do(trash_documents, [second])
    assert model.ids([model.index(row, 0) for row in range(2)]) == [second, first]
    assert library.empty_trash() == 2
    assert model.rowCount() == 0


def test_the_trash_is_a_sound_model_while_documents_come_and_go(
    library: Library, qtmodeltester: ModelTester
) -> None:
    trash = TrashList(library)
    qtmodeltester.check(trash)
    library.do(trash_documents, ids(library))
    assert trash.rowCount() == 2
    qtmodeltester.check(trash)
    library.undo()
    assert trash.rowCount() == 0


def test_an_article_says_its_version_and_what_waits(
    library: Library, qtmodeltester: ModelTester
) -> None:
    model = LibraryTree(library, library)
    qtmodeltester.check(model)
    harbour = add_harbour(library.session)
    found = entry(model, harbour)
    assert found.facts[-1] == "v2"
    assert found.to_review == "4 to review"
    index = model.index_of(harbour)
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "After the storm, 6 highlights, v2, 4 to review"
    document = library.read.document(harbour)
    assert document is not None
    waiting = [c.highlight_id for c in library.read.carries(document.version_id) if c.is_waiting]
    library.do(keep_on_version, waiting)
    assert entry(model, harbour).to_review == ""
    assert entry(model, harbour).facts[-1] == "v2"


def test_undo_of_a_version_takes_its_mark_away(library: Library) -> None:
    model = LibraryTree(library, library)
    harbour = add_harbour(library.session)
    library.undo()
    assert entry(model, harbour).facts == ("6 highlights",)
    assert entry(model, harbour).to_review == ""
    library.redo()
    assert entry(model, harbour).to_review == "4 to review"
