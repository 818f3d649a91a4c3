"""Commands on highlights: make, move their ends, tag, untag, delete."""

from collections.abc import Iterable, Sequence

from reader.core.anchor import Anchor
from reader.core.highlight import Highlight
from reader.core.ids import DocumentId, HighlightId, ThemeId
from reader.core.text import snap
from reader.errors import Refused
from reader.session.command import command
from reader.session.commands.documents import get_document
from reader.session.commands.themes import get_theme
from reader.session.wording import counted, named
from reader.store.tx import Tx


@command("Add highlight")
def add_highlight(
    tx: Tx,
    document_id: DocumentId,
    start: int,
    end: int,
    theme_ids: Iterable[ThemeId] = (),
) -> Highlight:
    """Mark `start:end` (code points) of a document's current text; the ends are moved outward to
    grapheme edges. Raises Refused if that is no passage of it."""
    document = get_document(tx, document_id)
    themes = [get_theme(tx, theme_id) for theme_id in dict.fromkeys(theme_ids)]
    if themes:
        tx.label = f"Tag passage {' and '.join(named(theme.name) for theme in themes)}"
    text = tx.read.text(document.version_id)
    highlight = Highlight(
        id=HighlightId(tx.fresh_id()),
        document_id=document_id,
        version_id=document.version_id,
        anchor=_anchor(text, start, end),
        coder_id=tx.coder_id,
        created=tx.time,
        modified=tx.time,
        themes=tuple(theme.id for theme in themes),
    )
    return tx.put(highlight)


@command("Move ends of highlight")
def resize_highlight(tx: Tx, highlight_id: HighlightId, start: int, end: int) -> Highlight:
    """Let a highlight cover `start:end` (code points) instead."""
    (old,) = get_highlights(tx, [highlight_id])
    anchor = _anchor(tx.read.text(old.version_id), start, end)
    if anchor == old.anchor:
        return old
    return tx.put(old._replace(anchor=anchor, modified=tx.time))


@command("Tag")
def tag_highlights(tx: Tx, highlight_ids: Iterable[HighlightId], theme_id: ThemeId) -> None:
    """Give a theme to highlights; those that have it stay as they are."""
    theme = get_theme(tx, theme_id)
    found = [h for h in get_highlights(tx, highlight_ids) if theme_id not in h.themes]
    tx.label = f"Tag {_which(found)} {named(theme.name)}"
    tx.put_all(h._replace(themes=(*h.themes, theme_id), modified=tx.time) for h in found)


@command("Untag")
def untag_highlights(tx: Tx, highlight_ids: Iterable[HighlightId], theme_id: ThemeId) -> None:
    """Take a theme from highlights; they stay, also with no theme left."""
    theme = get_theme(tx, theme_id)
    found = [h for h in get_highlights(tx, highlight_ids) if theme_id in h.themes]
    tx.label = f"Take {named(theme.name)} from {_which(found)}"
    for highlight in found:
        themes = tuple(other for other in highlight.themes if other != theme_id)
        tx.put(highlight._replace(themes=themes, modified=tx.time))


@command("Delete highlight")
def delete_highlights(tx: Tx, highlight_ids: Iterable[HighlightId]) -> None:
    """Delete highlights with the notes on them."""
    found = get_highlights(tx, highlight_ids)
    notes = [
        n for some in tx.read.notes_of_highlights([h.id for h in found]).values() for n in some
    ]
    tx.label = f"Delete {counted(len(found), 'highlight')}"
    if notes:
        tx.label += f" and {counted(len(notes), 'note')}"
    for note in notes:
        tx.delete(note)
    for carry in tx.read.carries_of([h.id for h in found]):
        tx.delete(carry)
    for highlight in found:
        tx.delete(highlight)


def get_highlights(tx: Tx, highlight_ids: Iterable[HighlightId]) -> list[Highlight]:
    """The highlights of those ids; raises Refused if one is missing."""
    wanted = set(highlight_ids)
    found = tx.read.highlights_by_id(wanted)
    if len(found) != len(wanted):
        raise Refused("There is no such highlight any more.")
    return found


def _anchor(text: str, start: int, end: int) -> Anchor:
    if not 0 <= start < end <= len(text):
        raise Refused(
            f"{start} to {end} is no passage of a text of {len(text)} characters:"
            " give a start below its end, both within the text."
        )
    if text[start:end].isspace():
        raise Refused("There is only white space in that passage.")
    return Anchor.of(text, *snap(text, start, end))


def _which(highlights: Sequence[Highlight]) -> str:
    return "passage" if len(highlights) == 1 else counted(len(highlights), "passage")
