"""Commands that mark by the names of themes: a theme that is not there is made in the same step."""

from collections.abc import Iterable, Sequence

from reader.core.highlight import Highlight
from reader.core.ids import DocumentId, HighlightId
from reader.core.note import NoteKind
from reader.core.theme import Theme, ThemeTree
from reader.session.command import command
from reader.session.commands.highlights import add_highlight, get_highlights, tag_highlights
from reader.session.commands.notes import add_note
from reader.session.commands.themes import add_theme
from reader.session.wording import counted, named
from reader.store.tx import Tx


@command("Add highlight")
def mark_passage(
    tx: Tx,
    document_id: DocumentId,
    start: int,
    end: int,
    theme_names: Iterable[str] = (),
    note: str | None = None,
    kind: NoteKind = NoteKind.NOTE,
    *,
    whole_paths: bool = False,
) -> Highlight:
    """Mark `start:end` (code points) as `add_highlight` does, tag it and write a note on it. With
    `whole_paths` the theme A/B is made as B under A even if there is no A yet."""
    themes = themes_called(tx, theme_names, whole_paths)
    highlight = add_highlight.run(tx, document_id, start, end, [theme.id for theme in themes])
    label = tx.label
    if note is not None:
        add_note.run(tx, note, kind, highlight_id=highlight.id)
        tx.label = f"{label}, with a {kind.value}"
    return highlight


@command("Tag")
def tag_passages(
    tx: Tx,
    highlight_ids: Sequence[HighlightId],
    theme_names: Iterable[str],
    *,
    whole_paths: bool = False,
) -> list[Highlight]:
    """Give every one of these themes, named as in `mark_passage`, to every one of these highlights;
    returns the highlights."""
    themes = themes_called(tx, theme_names, whole_paths)
    for theme in themes:
        tag_highlights.run(tx, highlight_ids, theme.id)
    found = get_highlights(tx, highlight_ids)
    which = "passage" if len(found) == 1 else counted(len(found), "passage")
    tx.label = f"Tag {which} {' and '.join(named(theme.name) for theme in themes)}"
    return found


def theme_called(tree: ThemeTree, name: str) -> Theme | None:
    """The theme of that name, or at that path ("Parent/Child"), case ignored; else None."""
    found = tree.named(name)
    if found is not None:
        return found
    wanted = [part.strip().casefold() for part in name.split("/")]
    for theme in tree:
        if [step.name.casefold() for step in tree.path(theme.id)] == wanted:
            return theme
    return None


def themes_called(tx: Tx, names: Iterable[str], whole_paths: bool) -> list[Theme]:
    """The themes so called, as `mark_passage` has it: those that are not there are made."""
    found = (_theme(tx, name, whole_paths) for name in names)
    return list({theme.id: theme for theme in found}.values())


def _theme(tx: Tx, name: str, whole_paths: bool) -> Theme:
    """The theme so called, made if not there: under its parent if the path names one that is, and
    with `whole_paths` all that is not there."""
    tree = tx.read.themes()
    found = theme_called(tree, name)
    if found is not None:
        return found
    if not whole_paths:
        path, _, last = name.rpartition("/")
        parent = theme_called(tree, path) if path.strip() and last.strip() else None
        return add_theme.run(tx, last, parent.id) if parent else add_theme.run(tx, name)
    first, *rest = [part.strip() for part in name.split("/")]
    if not first or not all(rest):
        return add_theme.run(tx, name)
    theme = theme_called(tree, first) or add_theme.run(tx, first)
    for part in rest:
        children = {child.name.casefold(): child for child in tree.children(theme.id)}
        theme = children.get(part.casefold()) or add_theme.run(tx, part, theme.id)
    return theme
