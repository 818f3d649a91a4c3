"""An article that changed, with a highlight for each thing that may become of one."""

from dataclasses import replace

from reader.anchoring.likeness import likeness
from reader.core.carry import CarryState, Found, Place
from reader.core.document import Draft
from reader.core.ids import DocumentId
from reader.session import Session
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import add_highlight
from reader.session.commands.versions import add_version
from reader.session.revising import Passage, base_of, revise
from reader.store.prepared import prepare
from tests.ui.conftest import content

TITLE = "After the storm"
OLD = (
    "The crews left on whatever would float: rafts, a skiff, a canoe.",
    "Two men who stayed aboard on the first night were found asleep.",
    "The harbour office speaks of two thousand broken planks.",
    "A nurse bandaged the hand of a woman hurt by a rope.",
    "The lamp had burned all night above the door of the old chandlery.",
    "The mast of the Marta lay across the road for three days.",
)
NEW = (
    "The crews left on whatever would float: rafts, a skiff, a canoe.",
    "A nurse bandaged the hand of a woman hurt by a rope.",
    "Two men who stayed ashore in those first days were seen asleep.",
    "The lamp had burned all night above the stairs of the old chandlery.",
    "Nobody slept. The lamp had burned all night above the gate of the old chandlery.",
    "The mast of the Marta lay across the road for four days.",
)
CREWS, MEN, OFFICE, NURSE, LAMP, MAST = OLD  # a highlight each, in this order
STATES = {
    CREWS: (CarryState.UNMOVED, NEW[0]),
    MEN: (CarryState.CHANGED, NEW[2]),
    OFFICE: (CarryState.GONE,),
    NURSE: (CarryState.MOVED, NEW[1]),
    LAMP: (CarryState.AMBIGUOUS, NEW[3], NEW[4][len("Nobody slept. ") :]),
    MAST: (CarryState.CHANGED, NEW[5]),
}


def add_harbour(session: Session) -> DocumentId:
    """Bring the article in, mark each paragraph, and let its second version follow."""
    [article] = session.do(add_documents, [Draft(TITLE, content(OLD))])
    for quote in OLD:
        mark(session, article.id, quote)
    renew(session, article.id, NEW, STATES)
    return article.id


def mark(session: Session, document_id: DocumentId, quote: str) -> None:
    """Highlight the first occurrence of some words in the current version."""
    document = session.read.document(document_id)
    assert document is not None
    start = session.read.text(document.version_id).index(quote)
    session.do(add_highlight, document_id, start, start + len(quote))


def renew(
    session: Session,
    document_id: DocumentId,
    paragraphs: tuple[str, ...],
    states: dict[str, tuple[CarryState | str, ...]],
) -> None:
    """Add a version in which highlights are found as `states` says by their words: a state, and
    the words of the places. Others go where they are found."""
    base = base_of(session.read, document_id)
    text = "\n".join(paragraphs)
    revision = revise(session.read, base, prepare(Draft(TITLE, content(paragraphs))))
    places = dict(revision.places)
    for highlight in base.highlights:
        if highlight.quote in states:
            state, *words = states[highlight.quote]
            found = [_place(text, str(one), highlight.quote) for one in words]
            places[Passage.of(highlight)] = Found(CarryState(state), *found)
    session.do(add_version, replace(revision, places=places))


def _place(text: str, words: str, quote: str) -> Place:
    start = text.index(words)
    return Place(start, start + len(words), likeness(quote, words))
