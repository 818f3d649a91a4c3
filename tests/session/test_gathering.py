"""What is gathered appears in one step, newer texts of a source as versions of their document."""

from dataclasses import replace

import pytest

from reader.core.document import Document, Draft
from reader.core.ids import DocumentId
from reader.errors import Cancelled, Refused
from reader.session.arrival import Arrived, new_versions, told_of_versions
from reader.session.bringing_in import Unchanged
from reader.session.commands.arriving import take_in
from reader.session.commands.documents import edit_document, trash_documents
from reader.session.commands.highlights import add_highlight
from reader.session.commands.versions import add_version
from reader.session.gathering import Gathering
from reader.store.prepared import Prepared, prepare
from tests.libraries import WORDS, draft, dump
from tests.session.commands.newer import NEWER, mark, now, revision
from tests.session.worlds import World

PAGE = "https://news.example/flood"


def page(text: str, url: str = PAGE, importer: str = "web 1") -> Draft:
    """The article on the flood as it stands at an address."""
    made = draft(text=text, original=f"<p>{text}".encode())
    return replace(made, url=url, importer=importer)


def bring(world: World, *drafts: Draft, as_new: bool = False) -> Arrived:
    with Gathering(world.session, as_new=as_new) as gathering:
        for one in drafts:
            assert gathering.keep(prepare(one)) is None
        return gathering.add(take_in, None)


def read_there(world: World, url: str = PAGE) -> Document:
    """The world's document, as read at an address."""
    document = world.session.do(edit_document, world.document.id, url=url)
    assert isinstance(document, Document)
    return document


def rows(world: World) -> list[int]:
    run = world.session._store._connection.execute
    tables = ("content", "searched", "original", "picture", "step")
    return [run(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]


def test_what_is_gathered_appears_in_one_step(world: World) -> None:
    session = world.session
    steps = len(list(session.read.steps()))
    with Gathering(session) as gathering:
        for name in ("One", "Two", "Three"):
            gathering.keep(prepare(draft(name, name)))
            assert len(session.read.documents()) == 1
        made, _ = gathering.add(take_in, None)
    assert [document.title for document in made] == ["One", "Two", "Three"]
    assert len(list(session.read.steps())) == steps + 1
    assert session.undo() == "Import 3 articles"


def test_what_was_gathered_and_never_came_leaves_no_trace(world: World) -> None:
    read_there(world)
    before = rows(world)
    with Gathering(world.session) as gathering:
        gathering.keep(long_draft("One"))
        gathering.keep(prepare(page(NEWER)))
        assert rows(world) != before
    assert rows(world) == before


def long_draft(name: str) -> Prepared:
    """One that does not wait for others to be written with it."""
    return prepare(draft(name, "word " * 50_000, name.encode()))


def test_short_texts_are_written_together(world: World) -> None:
    before, seen = rows(world), list[str]()
    with Gathering(world.session) as gathering:
        world.session._store.trace(seen.append)
        for number in range(30):
            text = f"{number} " + "word " * 2_000  # 10,000 characters: 20 and 10 of them
            gathering.keep(prepare(draft(str(number), text, bytes([number]))))
        assert len(gathering.add(take_in, None).documents) == 30
        world.session._store.trace(None)
    assert rows(world)[0] == before[0] + 30
    assert seen.count("BEGIN IMMEDIATE") == 3  # the last is the step


def test_a_trash_that_is_emptied_meanwhile_spoils_the_import_but_not_the_library(
    world: World,
) -> None:
    session = world.session
    session.do(trash_documents, [document.id for document in session.read.documents()])
    with Gathering(session) as gathering:
        gathering.keep(long_draft("One"))
        session.empty_trash()
        with pytest.raises(Refused, match="The trash was emptied"):
            gathering.add(take_in, None)
    assert session.read.documents() == []


def test_a_newer_text_from_the_same_address_is_the_next_version(world: World) -> None:
    document = read_there(world)
    made = mark(world, "rose in the night")
    before = dump(world.session.path)
    arrived = bring(world, page(NEWER, f"{PAGE}?utm_source=letter"), draft("Other", "Other."))
    (version,) = arrived.versions
    assert (version.document_id, version.number) == (document.id, 2)
    assert [one.title for one in arrived.documents] == ["Other"]
    assert now(world, made).version_id == version.id
    assert len(world.session.read.documents()) == 2
    assert world.session.undo_label == "Import “Other” and 1 new version"
    world.session.undo()
    assert dump(world.session.path) == before


def test_the_address_that_a_version_came_with_counts_whatever_the_document_says(
    world: World,
) -> None:
    (document,) = bring(world, page("It rained.")).documents
    world.session.do(edit_document, document.id, url="https://archive.example/77")
    assert bring(world, page("It rained hard.")).versions[0].document_id == document.id
    arrived = bring(world, page("It rained all day.", "https://archive.example/77"))
    assert arrived.versions[0].document_id == document.id


def test_two_newer_texts_in_one_import_follow_each_other(world: World) -> None:
    read_there(world)
    sure, waits = mark(world, "The river rose"), mark(world, "the lower bridge was under water")
    second, third = bring(world, page(NEWER), page(f"First of all. {NEWER}")).versions
    assert (second.number, third.number) == (2, 3)
    assert now(world, sure).version_id == third.id
    assert now(world, sure).quote == "The river rose"
    assert now(world, waits) == waits
    told = world.session.read.carry(waits.id, third.id)
    assert told is not None
    assert told.is_waiting
    assert told.from_version_id == waits.version_id


def test_two_texts_of_a_source_that_is_new_are_one_document(world: World) -> None:
    arrived = bring(world, page("It rained."), page("It rained hard."))
    (document,), (version,) = arrived
    assert document.version_id == version.id
    assert [one.number for one in world.session.read.versions(document.id)] == [1, 2]
    assert world.session.undo() == "Import “The flood” and 1 new version"
    assert world.session.read.document(document.id) is None


def test_the_same_text_in_other_bytes_is_unchanged_and_nothing_is_stored(world: World) -> None:
    document = read_there(world)
    before = rows(world)
    with Gathering(world.session) as gathering:
        told = gathering.keep(prepare(page(WORDS)))
        assert told == Unchanged("flood.txt", "The flood", document.id)
        assert rows(world) == before
        assert gathering.add(take_in, None) == ([], [])


def test_the_text_of_an_older_version_is_no_newer_one(world: World) -> None:
    document = read_there(world)
    bring(world, page(NEWER))
    with Gathering(world.session) as gathering:
        told = gathering.keep(prepare(page(WORDS)))
        assert told == Unchanged("flood.txt", "The flood", document.id, 1)
        assert gathering.keep(prepare(page(WORDS)), document.id) is None  # if that is wanted
        assert gathering.add(take_in, None).versions[0].number == 3


def test_one_can_say_which_document_a_text_is_of(world: World) -> None:
    with Gathering(world.session) as gathering:
        gathering.keep(prepare(draft(text=NEWER)), world.document.id)
        assert gathering.add(take_in, None).versions[0].document_id == world.document.id
        told = gathering.keep(prepare(draft(text=NEWER)), world.document.id)
    assert told == Unchanged("flood.txt", "The flood", world.document.id)


@pytest.mark.parametrize(
    "other",
    [page(NEWER, ""), page(NEWER, f"{PAGE}/2"), page(NEWER, importer="clipboard 1")],
    ids=["no address", "another address", "a pasted passage"],
)
def test_another_source_is_another_document(world: World, other: Draft) -> None:
    read_there(world)
    assert len(bring(world, other).documents) == 1


def test_a_pasted_passage_is_not_the_article_at_its_address(world: World) -> None:
    bring(world, page("It rained.", importer="clipboard 1"))
    assert len(bring(world, page("It rained. And it snowed.")).documents) == 1


def test_what_is_to_come_as_new_is_no_version(world: World) -> None:
    read_there(world)
    assert len(bring(world, page(NEWER), page("It rained."), as_new=True).documents) == 2


def test_what_lies_in_the_trash_is_not_made_newer(world: World) -> None:
    read_there(world)
    world.session.do(trash_documents, [world.document.id])
    assert len(bring(world, page(NEWER)).documents) == 1


def test_a_version_that_came_meanwhile_is_compared_with(world: World) -> None:
    read_there(world)
    made = mark(world, "rose in the night")
    with Gathering(world.session) as gathering:
        gathering.keep(prepare(page(f"{NEWER} The end.")))
        world.session.do(add_version, revision(world, NEWER))
        (version,) = gathering.add(take_in, None).versions
    assert (version.number, version.words_added, version.words_removed) == (3, 2, 0)
    assert now(world, made).version_id == version.id


def test_a_text_that_came_meanwhile_is_not_brought_in_twice(world: World) -> None:
    read_there(world)
    with Gathering(world.session) as gathering:
        gathering.keep(prepare(page(NEWER)))
        world.session.do(add_version, revision(world, NEWER))
        assert gathering.add(take_in, None) == ([], [])


def test_a_newer_text_of_what_left_meanwhile_is_a_document(world: World) -> None:
    (old,) = bring(world, page("It rained.")).documents
    with Gathering(world.session) as gathering:
        gathering.keep(prepare(page("It rained hard.")))
        world.session.undo()
        (new,) = gathering.add(take_in, None).documents
    assert new.id != old.id


def test_highlights_made_meanwhile_come_along(world: World) -> None:
    read_there(world)
    with Gathering(world.session) as gathering:
        gathering.keep(prepare(page(NEWER)))
        made = mark(world, "in the night")
        (version,) = gathering.add(take_in, None).versions
    assert now(world, made).version_id == version.id


def test_comparing_can_be_stopped_and_leaves_no_trace(world: World) -> None:
    read_there(world)
    mark(world, "rose in the night")
    before = rows(world)

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled), Gathering(world.session, check=stop) as gathering:
        gathering.keep(prepare(page(NEWER)))
    assert rows(world) == before


def test_what_became_of_highlights_is_told(world: World) -> None:
    document = read_there(world)
    mark(world, "the lower bridge was under water")
    told = new_versions(world.session, bring(world, page(NEWER)).versions)
    (one,) = told
    assert (one.document.id, one.version.number, one.waiting) == (document.id, 2, 1)
    start = f"“The flood” changed: version 2. {one.carried} of {one.carried + 1} highlights"
    assert str(one).startswith(start)
    assert str(one).endswith("carried over, 1 waits for you.")
    assert told_of_versions(told) == str(one)


@pytest.mark.parametrize(
    ("carried", "waiting", "told"),
    [
        (0, 0, ""),
        (1, 0, " Its highlight was carried over."),
        (3, 0, " All 3 highlights were carried over."),
        (0, 1, " Its highlight waits for you."),
        (0, 2, " Both highlights wait for you."),
        (2, 0, " Both highlights were carried over."),
        (1, 1, " 1 of 2 highlights was carried over, 1 waits for you."),
        (12, 2, " 12 of 14 highlights were carried over, 2 wait for you."),
    ],
)
def test_the_sentence_fits_the_number(world: World, carried: int, waiting: int, told: str) -> None:
    brought = bring(world, page("It rained."), page("It rained hard.")).versions
    (one,) = new_versions(world.session, brought)
    one = replace(one, carried=carried, waiting=waiting)
    assert str(one) == f"“The flood” changed: version 2.{told}"


def test_several_articles_are_summed_up_and_the_last_version_of_each_counts(
    world: World,
) -> None:
    brought = bring(world, page("It rained."), page("It poured.")).versions
    (one,) = new_versions(world.session, brought)
    other = replace(one, document=replace(one.document, id=DocumentId("other")))
    assert told_of_versions([]) == ""
    assert told_of_versions([one, other]) == "2 articles changed."
    later = replace(one, carried=3, waiting=1)
    told = "2 articles changed. 3 highlights were carried over, 1 waits for you."
    assert told_of_versions([one, other, later]) == told
    assert told_of_versions([one, later]) == str(later)


def test_marks_on_what_was_made_in_one_import_can_be_carried_on(world: World) -> None:
    (document,), _ = bring(world, page("It rained."))
    made = world.session.do(add_highlight, document.id, 3, 9)
    (version,) = bring(world, page("And it rained.")).versions
    assert now(world, made).version_id == version.id
    assert now(world, made).quote == "rained"


def test_a_version_of_what_was_put_in_the_trash_meanwhile_takes_its_highlights_along(
    world: World,
) -> None:
    read_there(world)
    made = mark(world, "rose in the night")
    with Gathering(world.session) as gathering:
        gathering.keep(prepare(page(NEWER)))
        world.session.do(trash_documents, [world.document.id])
        (version,) = gathering.add(take_in, None).versions
    assert now(world, made).version_id == version.id


def test_a_newer_text_of_what_left_the_library_is_an_article_of_its_own(world: World) -> None:
    (made,) = bring(world, page("It rained.")).documents
    world.session.undo()
    with Gathering(world.session) as gathering:
        gathering.keep(prepare(page("It rained all day.")), made.id)
        documents, versions = gathering.add(take_in, None)
    assert [one.version_id for one in documents] != [made.version_id]
    assert versions == []
