"""The passages that hold certain words: the same as a search in highlights tells."""

import pytest

from reader.core.search import Part, Wanted
from reader.errors import Refused
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import add_highlight
from reader.session.exploring import Exploration
from reader.session.searching import search
from reader.session.words_within import holding
from tests.libraries import draft
from tests.session.worlds import World

TEXT = "Straße um Straße: the Rivers rose. A bridge, a ri\u00adver, the bridge of the river. Roads."


@pytest.fixture
def marked(world: World) -> World:
    """Every passage of some lengths in a text that folding makes longer, and shorter."""
    (other,) = world.session.do(add_documents, [draft("Another", TEXT)])
    for length in (5, 12, 40):
        for start in range(0, len(TEXT) - length, 4):
            world.session.do(add_highlight, other.id, start, start + length)
    return world


@pytest.mark.parametrize(
    "query",
    [
        "river", "strasse", '"the river"', '"the river" OR road', "NEAR(bridge river, 2)",
        "river NOT bridge", "bridge AND river", "riv*", "absent", "бридж",
    ],
)  # fmt: skip
def test_it_finds_what_a_search_in_highlights_finds(marked: World, query: str) -> None:
    path = marked.session.path
    wanted = Wanted(query, parts=(Part.HIGHLIGHTS,))
    searched = {
        id_ for found in search(path, wanted) for hit in found.hits for id_ in hit.highlight_ids
    }
    assert holding(path, query, Exploration(marked.session).corpus) == searched
    assert bool(searched) == (query not in ("absent", "бридж"))


def test_words_that_mean_nothing_are_refused(world: World) -> None:
    with pytest.raises(Refused):
        holding(world.session.path, "river AND", Exploration(world.session).corpus)
