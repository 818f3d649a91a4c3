"""A world whose document gets newer texts, for tests of what becomes of its highlights."""

from reader.core.carry import Carry
from reader.core.document import Version
from reader.core.highlight import Highlight
from reader.session.commands.highlights import add_highlight
from reader.session.commands.versions import add_version
from reader.session.revising import Revision, base_of, revise
from reader.store.prepared import prepare
from tests.libraries import draft
from tests.session.worlds import World

NEWER = (
    "So it was told. The river rose in the night.\n"
    "By noon the lower bridge stood under water. Nobody was hurt."
)


def revision(world: World, text: str) -> Revision:
    """A newer text of the world's document, ready to be stored."""
    base = base_of(world.session.read, world.document.id)
    return revise(world.session.read, base, prepare(draft(text=text, original=text.encode())))


def renew(world: World, text: str) -> Version:
    return world.session.do(add_version, revision(world, text))


def mark(world: World, quote: str) -> Highlight:
    document = world.session.read.document(world.document.id)
    assert document is not None
    start = world.session.read.text(document.version_id).index(quote)
    return world.session.do(add_highlight, document.id, start, start + len(quote))


def now(world: World, highlight: Highlight) -> Highlight:
    (found,) = world.session.read.highlights_by_id([highlight.id])
    return found


def carry(world: World, highlight: Highlight, version: Version) -> Carry:
    found = world.session.read.carry(highlight.id, version.id)
    assert found is not None
    return found
