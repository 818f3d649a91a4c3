"""A small library with something of everything in it."""

from dataclasses import dataclass

from reader.core.document import Collection, Document
from reader.core.highlight import Highlight
from reader.core.note import Note, NoteKind
from reader.core.theme import Theme
from reader.session import Session
from reader.session.commands.collections import add_collection
from reader.session.commands.documents import add_documents, trash_documents
from reader.session.commands.highlights import add_highlight
from reader.session.commands.notes import add_note
from reader.session.commands.themes import add_theme
from tests.libraries import draft


@dataclass(frozen=True)
class World:
    """The session and all that is in its library."""

    session: Session
    document: Document
    trashed: Document
    collection: Collection
    lakes: Collection
    river: Theme
    flood: Theme  # under river
    bridge: Theme
    tagged: Highlight  # river, bridge
    plain: Highlight
    hidden: Highlight  # river, in the trashed document
    note: Note


def furnished(session: Session) -> World:
    """Fill the library of `session`, one step a thing."""
    collection, lakes = session.do(add_collection, "Rivers"), session.do(add_collection, "Lakes")
    document, trashed = session.do(add_documents, [draft(), draft("Gone")], collection.id)
    river, bridge = session.do(add_theme, "River"), session.do(add_theme, "Bridge")
    flood = session.do(add_theme, "Flood", river.id)
    tagged = session.do(add_highlight, document.id, 0, 14, [river.id, bridge.id])
    plain = session.do(add_highlight, document.id, 10, 27)
    hidden = session.do(add_highlight, trashed.id, 0, 14, [river.id])
    session.do(trash_documents, [trashed.id])
    note = session.do(add_note, "Who saw it?", NoteKind.QUESTION, highlight_id=tagged.id)
    session.do(add_note, "On rivers.", theme_id=river.id)
    return World(
        session, document, trashed, collection, lakes,
        river, flood, bridge, tagged, plain, hidden, note,
    )  # fmt: skip
