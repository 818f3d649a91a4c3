"""What people type for a document, a theme, a highlight or a note, and what they mean by it."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from reader.cli.tables import short
from reader.core.coder import Coder
from reader.core.document import Collection, Document
from reader.core.highlight import Highlight
from reader.core.ids import HighlightId
from reader.core.note import Note
from reader.core.saved_filter import SavedFilter
from reader.core.saved_recipe import SavedRecipe
from reader.core.theme import Theme
from reader.errors import Refused
from reader.session import Session
from reader.session.commands.marking import theme_called
from reader.session.commands.shelving import collection_called
from reader.session.wording import named

T = TypeVar("T")
_LEAST = 4  # characters of an id that name a document, a highlight or a note
_LEAST_THEME = 8  # more, as short words are names of themes
_SHOWN = 5  # candidates that a refusal lists


def find_document(session: Session, wanted: str, *, trashed: bool = False) -> Document:
    """The document of that id or title, or the beginning of one, in the library or in the trash.

    Raises Refused if there is none, or more than one.
    """
    documents = session.read.documents(trashed=trashed)
    found = _documents_like(documents, wanted)
    if len(found) == 1:
        return found[0]
    if found:
        raise _ambiguous(wanted, found, lambda document: document.title)
    if _documents_like(session.read.documents(trashed=not trashed), wanted):
        if trashed:
            raise Refused(f"{named(wanted)} is not in the trash.")
        raise Refused(f"{named(wanted)} is in the trash: “reader restore” brings it back.")
    where = "in the trash" if trashed else "in this library"
    raise Refused(f"There is no document {named(wanted)} {where}: “reader documents” lists them.")


def _documents_like(documents: Sequence[Document], wanted: str) -> list[Document]:
    folded = wanted.casefold()
    return (
        [d for d in documents if d.id == wanted]
        or [d for d in documents if d.title == wanted]
        or [d for d in documents if d.title.casefold() == folded]
        or [d for d in documents if folded.strip() and d.title.casefold().startswith(folded)]
        or _beginning(documents, wanted, lambda document: document.id)
    )


def find_theme(session: Session, wanted: str) -> Theme:
    """The theme of that name, path or id. Raises Refused if there is none, or more than one."""
    tree = session.read.themes()
    named_so = theme_called(tree, wanted)
    found = [named_so] if named_so else _beginning(tree, wanted, lambda t: t.id, _LEAST_THEME)
    if not found:
        raise Refused(f"There is no theme {named(wanted)}: “reader themes” lists them.")
    return _only(wanted, found, lambda theme: theme.name)


def theme_names(session: Session, wanted: Iterable[str]) -> list[str]:
    """The names that `wanted` stand for: those of themes named by id, the others as they are."""
    tree, names = session.read.themes(), []
    for name in wanted:
        by_id = (
            [] if theme_called(tree, name) else _beginning(tree, name, lambda t: t.id, _LEAST_THEME)
        )
        names.append(by_id[0].name if len(by_id) == 1 else name)
    return names


def find_highlight(session: Session, wanted: str) -> Highlight:
    """The highlight of that id or beginning of one. Raises Refused as the others."""
    exact = session.read.highlights_by_id([HighlightId(wanted)])
    found = exact or _beginning(session.read.highlights(trashed=None), wanted, lambda h: h.id)
    if not found:
        raise Refused(f"There is no highlight {named(wanted)}: “reader highlights” lists them.")
    return _only(wanted, found, lambda highlight: highlight.quote)


def find_highlights(session: Session, wanted: Iterable[str]) -> list[HighlightId]:
    """The ids of several highlights."""
    return list(dict.fromkeys(find_highlight(session, one).id for one in wanted))


def find_note(session: Session, wanted: str) -> Note:
    """The note of that id or beginning of one. Raises Refused as the others."""
    found = _beginning(session.read.all_notes(), wanted, lambda note: note.id)
    if not found:
        raise Refused(f"There is no note {named(wanted)}: “reader notes” lists them.")
    return _only(wanted, found, lambda note: note.body)


def find_collection(session: Session, wanted: str) -> Collection:
    """The collection of that name. Raises Refused if there is none."""
    found = collection_called(session.read.collections(), wanted)
    if found is None:
        raise Refused(f"There is no collection {named(wanted)}: “reader collections” lists them.")
    return found


def find_coder(session: Session, wanted: str) -> Coder:
    """The coder of that name, case ignored. Raises Refused if there is none."""
    coders = session.read.coders()
    found = [coder for coder in coders if coder.name == wanted] or [
        coder for coder in coders if coder.name.casefold() == wanted.casefold()
    ]
    if not found:
        names = ", ".join(named(coder.name) for coder in coders) or "nobody yet"
        raise Refused(f"There is no coder {named(wanted)} in this library: {names}.")
    return _only(wanted, found, lambda coder: coder.name)


def find_filter(session: Session, wanted: str) -> SavedFilter:
    """The saved filter of that name, case ignored. Raises Refused if there is none."""
    for saved in session.read.saved_filters():
        if saved.name.casefold() == wanted.casefold():
            return saved
    raise Refused(f"There is no filter {named(wanted)}: “reader filters” lists them.")


def find_recipe(session: Session, wanted: str) -> SavedRecipe:
    """The saved recipe of that name, case ignored. Raises Refused if there is none."""
    for saved in session.read.saved_recipes():
        if saved.name.casefold() == wanted.casefold():
            return saved
    raise Refused(f"There is no recipe {named(wanted)}: “reader recipes” lists them.")


def _beginning(
    items: Iterable[T], wanted: str, id_of: Callable[[T], str], least: int = _LEAST
) -> list[T]:
    wanted = wanted.lower()
    if len(wanted) < least:
        return []
    return [item for item in items if id_of(item).startswith(wanted)]


def _only(wanted: str, found: Sequence[T], name_of: Callable[[T], str]) -> T:
    if len(found) > 1:
        raise _ambiguous(wanted, found, name_of)
    return found[0]


def _ambiguous(wanted: str, found: Sequence[T], name_of: Callable[[T], str]) -> Refused:
    ids = [str(getattr(item, "id")) for item in found]  # noqa: B009 - T is any value with an id
    if len({short(id_) for id_ in ids}) == len(ids):
        ids = [short(id_) for id_ in ids]
    pairs = zip(ids[:_SHOWN], found, strict=False)
    told = ", ".join(f"{id_} {named(name_of(item), 40)}" for id_, item in pairs)
    more = f" and {len(ids) - _SHOWN} more" if len(ids) > _SHOWN else ""
    return Refused(f"{named(wanted)} may be {told}{more}: name one by its id.")
