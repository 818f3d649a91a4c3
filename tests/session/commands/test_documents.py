"""Commands on documents and collections."""

from dataclasses import replace

import pytest

from reader.core.ids import CollectionId, DocumentId
from reader.errors import Refused
from reader.session.commands.collections import (
    add_collection,
    delete_collection,
    rename_collection,
)
from reader.session.commands.documents import (
    add_documents,
    edit_document,
    move_documents,
    restore_documents,
    trash_documents,
)
from tests.libraries import WORDS, draft
from tests.session.worlds import World


def titles(world: World, *, trashed: bool = False) -> list[str]:
    return [document.title for document in world.session.read.documents(trashed=trashed)]


def test_a_draft_becomes_a_document_with_its_text_words_and_original(world: World) -> None:
    drafted = replace(
        draft(" Two \n lines "), author=" A.  Writer ", published=" 2022-09 ", language="en"
    )
    (document,) = world.session.do(add_documents, [drafted], world.collection.id)
    read = world.session.read
    assert read.document(document.id) == document
    assert (document.title, document.author, document.published) == (
        "Two lines", "A. Writer", "2022-09",
    )  # fmt: skip
    (version,) = read.versions(document.id)
    assert read.version(document.version_id) == version
    assert (version.number, version.words, version.size) == (1, 14, 3)
    assert read.words()[document.id] == 14
    assert read.text(version.id) == read.content(version.id).text == WORDS
    assert read.original(version.original_hash) == b"raw"


def test_a_draft_without_a_title_or_with_a_date_that_is_none_comes_in_all_the_same(
    world: World,
) -> None:
    (document,) = world.session.do(add_documents, [replace(draft(" "), published="last week")])
    assert (document.title, document.published) == ("Untitled", "")
    assert world.session.undo_label == "Import “Untitled”"


def test_what_is_unknown_is_refused(world: World) -> None:
    do, nothing, nowhere = world.session.do, DocumentId("none"), CollectionId("none")
    with pytest.raises(Refused, match="no such collection"):
        do(add_documents, [draft()], nowhere)
    with pytest.raises(Refused, match="no such collection"):
        do(move_documents, [world.document.id], nowhere)
    with pytest.raises(Refused, match="no such collection"):
        do(rename_collection, nowhere, "Seas")
    with pytest.raises(Refused, match="no such collection"):
        do(delete_collection, nowhere)
    for act in (trash_documents, restore_documents):
        with pytest.raises(Refused, match="no such document"):
            do(act, [world.document.id, nothing])
    with pytest.raises(Refused, match="no such document"):
        do(edit_document, nothing, title="Water")
    assert titles(world) == ["The flood"]


def test_a_language_or_an_address_that_is_none_is_refused_and_left_out_of_imports(
    world: World,
) -> None:
    for field in ({"language": "english"}, {"url": "a page"}):
        with pytest.raises(Refused, match="write it"):
            world.session.do(edit_document, world.document.id, **field)
    drafted = replace(draft("Fog"), language="en_US", url="about:blank")
    (document,) = world.session.do(add_documents, [drafted])
    assert (document.language, document.url) == ("en-US", "")


@pytest.mark.parametrize("published", ["", "2022", "2022-09", "2022-09-12", " 2022 "])
def test_a_date_may_be_a_day_a_month_a_year_or_nothing(world: World, published: str) -> None:
    new = world.session.do(edit_document, world.document.id, published=published)
    assert new.published == published.strip()


@pytest.mark.parametrize(
    "published", ["2", "2022-", "2022-9", "2022-13", "2022-02-30", "20220912", "2022-W37-1", "x"]
)
def test_another_date_is_refused(world: World, published: str) -> None:
    with pytest.raises(Refused, match="is no date: write it as 2022-09-12"):
        world.session.do(edit_document, world.document.id, published=published)


def test_a_document_needs_a_title(world: World) -> None:
    with pytest.raises(Refused, match="needs a title"):
        world.session.do(edit_document, world.document.id, title=" \n")


def test_what_is_in_the_trash_is_hidden_with_its_marks_and_comes_back(world: World) -> None:
    read = world.session.read
    assert (titles(world), titles(world, trashed=True)) == (["The flood"], ["Gone"])
    assert world.hidden not in read.highlights()
    assert read.highlights(trashed=True) == [world.hidden]
    assert read.highlights(theme_id=world.river.id) == [world.tagged]
    assert read.theme_counts()[world.river.id] == 1
    world.session.do(restore_documents, [world.trashed.id])
    assert (titles(world), titles(world, trashed=True)) == (["The flood", "Gone"], [])
    assert read.highlights() == [world.tagged, world.plain, world.hidden]
    assert read.theme_counts()[world.river.id] == 2


def test_the_time_at_which_something_went_to_the_trash_stays(world: World) -> None:
    (before,) = world.session.read.documents(trashed=True)
    world.session.do(trash_documents, [world.trashed.id, world.document.id])
    assert before in world.session.read.documents(trashed=True)


def test_collections_stand_in_the_order_in_which_they_were_made(world: World) -> None:
    made = world.session.do(add_collection, " Seas  and lakes ")
    assert (made.name, made.position) == ("Seas and lakes", 2)
    assert world.session.read.collections() == [world.collection, world.lakes, made]


@pytest.mark.parametrize("name", ["", " ", "LAKES"])
def test_a_collection_name_that_is_empty_or_taken_is_refused(world: World, name: str) -> None:
    with pytest.raises(Refused, match=r"needs a name|already"):
        world.session.do(add_collection, name)
    with pytest.raises(Refused, match=r"needs a name|already"):
        world.session.do(rename_collection, world.collection.id, name)


def test_a_collection_may_change_the_case_of_its_own_name(world: World) -> None:
    assert world.session.do(rename_collection, world.lakes.id, "LAKES").name == "LAKES"


def test_a_deleted_collection_leaves_its_documents_in_none(world: World) -> None:
    world.session.do(delete_collection, world.collection.id)
    everything = [
        *world.session.read.documents(), *world.session.read.documents(trashed=True),
    ]  # fmt: skip
    assert [document.collection_id for document in everything] == [None, None]
