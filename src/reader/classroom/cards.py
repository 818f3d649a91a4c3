"""Cards: quotes to cut out, numbered, with their source; the themes are for the teacher to know."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from reader.classroom.frame import key, worksheet
from reader.classroom.marks import Marks
from reader.classroom.passage import Passage, passage, passages, place_run
from reader.classroom.recipe import Recipe
from reader.core.document import Document
from reader.core.highlight import Highlight
from reader.core.passages import quoted
from reader.core.sheet import Card, Cards, Paragraph, Run, Sheet, Style, Subject
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.errors import Refused

WHAT = "Cards"
_LONGEST = 320  # characters, what a card of half the width holds in eight lines or so
_COLUMNS = 2
_SEVERAL = "Quotes"  # above those of several articles
_NONE = (
    "There is no card to make: highlight passages of several words, or choose other themes or"
    " paragraphs."
)


def sheets(snapshot: Snapshot, recipe: Recipe) -> tuple[Sheet, ...]:
    """Cards of all wanted highlights, those of articles in one language together, and the key that
    names the themes of each. Pupils' cards do not: sorting them is what cards are for. Raises
    Refused where there is no highlight."""
    marks = Marks(snapshot, recipe)
    numbers = count(1)
    found: list[Sheet] = []
    for group in _by_language(snapshot):
        cards = [
            (next(numbers), marked, found)
            for marked in group
            for found in _different(marked, passages(marked, recipe, marks))
        ]
        if cards:
            found += _sheets(snapshot, recipe, marks, cards)
    if not found:
        raise Refused(_NONE)
    return tuple(found)


def _by_language(snapshot: Snapshot) -> Iterable[list[MarkedDocument]]:
    """The articles in the order given, those in one language together."""
    found: dict[str, list[MarkedDocument]] = {}
    for marked in snapshot.documents:
        found.setdefault(marked.document.language, []).append(marked)
    return found.values()


def _different(marked: MarkedDocument, highlights: Iterable[Highlight]) -> list[Passage]:
    """The passages, each once with all the themes under which it was highlighted."""
    found: dict[str, Passage] = {}
    for highlight in highlights:
        one = passage(marked.content, highlight, _LONGEST)
        words = quoted(marked.content, highlight.start, highlight.end)
        before = found.setdefault(words, one).highlight
        if before and before is not highlight:
            themes = tuple(dict.fromkeys((*before.themes, *highlight.themes)))
            found[words] = replace(found[words], highlight=before._replace(themes=themes))
    return list(found.values())


_Numbered = tuple[int, MarkedDocument, Passage]


def _sheets(
    snapshot: Snapshot, recipe: Recipe, marks: Marks, cards: list[_Numbered]
) -> list[Sheet]:
    document = _named(snapshot, cards)
    made = Cards(tuple(_card(recipe, marks, *card) for card in cards), _COLUMNS)
    nameless = replace(recipe, has_name=False)  # they are cut up and shared
    found = [worksheet(document, nameless, WHAT, (made,))]
    if recipe.has_key and any(_themes(marks, passage) for _, _, passage in cards):
        found.append(key(document, recipe, WHAT, tuple(_line(marks, *card) for card in cards)))
    return found


def _named(snapshot: Snapshot, cards: list[_Numbered]) -> Document:
    """The article whose name stands above the cards; those of several have a name of their own."""
    document = cards[0][1].document
    if all(marked.document.id == document.id for _, marked, _ in cards):
        return document
    return Document(document.id, _SEVERAL, document.version_id, "", language=document.language)


def _card(
    recipe: Recipe, marks: Marks, number: int, marked: MarkedDocument, found: Passage
) -> Card:
    themes = _themes(marks, found) if recipe.for_teacher else ""
    names = (marked.document.author, marked.document.title) if recipe.has_source else ()
    return Card(
        (Run(f"“{found.text}”"),),
        ", ".join(filter(None, (*names, found.place))),
        " · ".join(filter(None, (str(number), themes))),
        _subject(found),
    )


def _line(marks: Marks, number: int, marked: MarkedDocument, found: Passage) -> Paragraph:
    words = Run(_themes(marks, found) or "no theme", is_dim=not _themes(marks, found))
    return Paragraph(
        (words, place_run(found.place)), Style.ITEM, marker=f"{number}.", subject=_subject(found)
    )


def _themes(marks: Marks, found: Passage) -> str:
    return ", ".join(mark.name for mark in marks.of(found.highlight)) if found.highlight else ""


def _subject(found: Passage) -> Subject | None:
    at = found.highlight
    return Subject(at.document_id, at.id, start=at.start) if at else None
