"""An exploration shows the library as it is now, and the words of what it shows."""

from reader.analysis.wanted import Filter, Match
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import add_highlight, delete_highlights, resize_highlight
from reader.session.commands.themes import merge_themes
from reader.session.exploring import Exploration
from tests.libraries import draft, open_library
from tests.session.test_statements import statements
from tests.session.worlds import World


def test_a_filter_stays_live(world: World) -> None:
    exploring = Exploration(world.session)
    wanted = Filter((world.river.id, world.bridge.id), Match.OVERLAP)
    assert exploring.select(wanted).ids == [world.tagged.id]
    late = world.session.do(add_highlight, world.document.id, 5, 9, [world.flood.id])
    assert exploring.select(wanted).ids == [world.tagged.id, late.id]
    world.session.undo()
    assert exploring.select(wanted).ids == [world.tagged.id]
    world.session.do(merge_themes, world.bridge.id, world.flood.id)
    assert exploring.select(Filter((world.flood.id,))).ids == [world.tagged.id]


def test_another_window_is_seen(world: World) -> None:
    exploring = Exploration(world.session)
    assert exploring.select(Filter()).count == 2
    with open_library(world.session.path, "Ada") as other:
        other.do(delete_highlights, [world.plain.id])
    world.session.refresh()
    assert exploring.select(Filter()).ids == [world.tagged.id]


def test_after_it_is_closed_it_hears_nothing(world: World) -> None:
    exploring = Exploration(world.session)
    assert exploring.select(Filter()).count == 2
    exploring.close()
    world.session.do(delete_highlights, [world.plain.id])
    assert exploring.select(Filter()).count == 2


def test_words_are_searched_for_in_the_passages(world: World) -> None:
    exploring = Exploration(world.session)
    (other,) = world.session.do(add_documents, [draft("Another", "The rivers rise.")])
    late = world.session.do(add_highlight, other.id, 4, 10)
    assert exploring.select(Filter(words="river rose")).ids == [world.tagged.id]
    assert exploring.select(Filter(words="river")).ids == [world.tagged.id, late.id]
    assert exploring.select(Filter(words="  ")).count == 3


def test_words_are_counted_anew_where_passages_changed(world: World) -> None:
    exploring = Exploration(world.session)
    whole = exploring.select(Filter())
    assert exploring.words(whole) == {world.tagged.id: 3, world.plain.id: 4}
    world.session.do(resize_highlight, world.plain.id, 0, 27)
    assert exploring.words(exploring.select(Filter())) == {world.tagged.id: 3, world.plain.id: 6}


def test_quotes_come_in_the_order_of_the_library(world: World) -> None:
    exploring = Exploration(world.session)
    quotes = list(exploring.quotes(exploring.select(Filter())))
    assert [(quote.highlight_id, quote.text) for quote in quotes] == [
        (world.tagged.id, "The river rose"), (world.plain.id, "rose in the night"),
    ]  # fmt: skip


def test_nothing_is_read_again_while_nothing_changes(world: World) -> None:
    exploring = Exploration(world.session)
    exploring.words(exploring.select(Filter()))
    again = statements(world.session, lambda: exploring.words(exploring.select(Filter())))
    assert again == []
