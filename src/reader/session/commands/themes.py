"""Commands on themes: the tree grows, moves, merges, splits and is cut back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypedDict, Unpack

from reader.core.colour import is_colour, unused_colour
from reader.core.highlight import Highlight
from reader.core.ids import HighlightId, ThemeId
from reader.core.text import canonical
from reader.core.theme import Theme, ThemeTree
from reader.errors import Refused
from reader.session.command import command
from reader.session.wording import counted, named, tidy
from reader.store.tx import Tx


class ThemeFields(TypedDict, total=False):
    """What of a theme can be edited."""

    name: str
    colour: str
    description: str
    key: int | None


@command("Add theme")
def add_theme(
    tx: Tx,
    name: str,
    parent_id: ThemeId | None = None,
    *,
    colour: str | None = None,
    description: str = "",
    key: int | None = None,
) -> Theme:
    """Make a theme, the last under its parent, in a colour and on a number key not yet taken
    unless told. Raises Refused for a bad name, colour, key or parent."""
    tree = tx.read.themes()
    if parent_id is not None:
        get_theme(tx, parent_id)
    name = _free_name(tree, name)
    tx.label = f"Add theme {named(name)}"
    free_key = next((k for k in range(1, 10) if tree.with_key(k) is None), None)
    theme = Theme(
        id=ThemeId(tx.fresh_id()),
        name=name,
        colour=_colour(colour) if colour else unused_colour(t.colour for t in tree),
        position=_last(tree, parent_id),
        parent_id=parent_id,
        description=canonical(description).strip(),
        key=free_key,
    )
    tx.put(theme)
    return theme if key is None else _give_key(tx, tree, theme, key)


@command("Edit theme")
def edit_theme(tx: Tx, theme_id: ThemeId, **fields: Unpack[ThemeFields]) -> Theme:
    """Rename, recolour, describe a theme or give it a key; the theme that had the key loses it."""
    tree = tx.read.themes()
    old = get_theme(tx, theme_id)
    new = old
    if "name" in fields:
        new = replace(new, name=_free_name(tree, fields["name"], but=theme_id))
    if "colour" in fields:
        new = replace(new, colour=_colour(fields["colour"]))
    if "description" in fields:
        new = replace(new, description=canonical(fields["description"]).strip())
    tx.label = _edit_label(old, new)
    if fields.keys() == {"description"}:  # typed words are written bit by bit
        tx.merge_key = f"theme:{theme_id}"
    tx.put(new)
    return _give_key(tx, tree, new, fields["key"]) if "key" in fields else new


def _edit_label(old: Theme, new: Theme) -> str:
    if new.name != old.name:
        return f"Rename theme {named(old.name)} to {named(new.name)}"
    if new.colour != old.colour:
        return f"Recolour theme {named(old.name)}"
    return f"Edit theme {named(old.name)}"


@command("Move theme")
def move_theme(
    tx: Tx, theme_id: ThemeId, parent_id: ThemeId | None, position: int | None = None
) -> None:
    """Put a theme under another, or at the top, as the `position`-th child (from 0; None: last).
    Raises Refused if that is itself or below it."""
    tree = tx.read.themes()
    theme = get_theme(tx, theme_id)
    if parent_id is not None:
        _refuse_loop(tree, theme, get_theme(tx, parent_id))
    parent = tree.get(parent_id)
    where = f"under {named(parent.name)}" if parent else "at the top"
    tx.label = f"Move theme {named(theme.name)} {where}"
    family = [child for child in tree.children(parent_id) if child.id != theme_id]
    at = len(family) if position is None else max(0, min(position, len(family)))
    family.insert(at, theme)
    for place, child in enumerate(family):
        tx.put(replace(child, position=place, parent_id=parent_id))


@command("Merge themes")
def merge_themes(tx: Tx, theme_id: ThemeId, into_id: ThemeId) -> Theme:
    """Let `into_id` take over the highlights, sub-themes and notes of `theme_id`, which goes."""
    tree = tx.read.themes()
    theme, into = get_theme(tx, theme_id), get_theme(tx, into_id)
    if theme_id == into_id:
        raise Refused("A theme cannot be merged with itself.")
    _refuse_loop(tree, theme, into)
    tagged = tx.read.highlights(theme_id=theme_id, trashed=None)
    for highlight in tagged:
        _retag(tx, highlight, theme_id, into_id)
    for place, child in enumerate(tree.children(theme_id), start=_last(tree, into_id)):
        tx.put(replace(child, parent_id=into_id, position=place))
    for note in tx.read.notes_on_theme(theme_id):
        tx.put(replace(note, theme_id=into_id))
    tx.delete(theme)
    tx.label = (
        f"Merge theme {named(theme.name)} into {named(into.name)}"
        f" ({counted(len(tagged), 'highlight')} retagged)"
    )
    if into.key is None and theme.key is not None:
        into = tx.put(replace(into, key=theme.key))
    return into


@command("Split theme")
def split_theme(
    tx: Tx, theme_id: ThemeId, name: str, highlight_ids: Iterable[HighlightId]
) -> Theme:
    """Make a new theme beside `theme_id` that takes these of its highlights over."""
    tree = tx.read.themes()
    old = get_theme(tx, theme_id)
    wanted = set(highlight_ids)
    taken = [h for h in tx.read.highlights_by_id(wanted) if theme_id in h.themes]
    if not taken:
        raise Refused(f"None of these highlights is tagged {named(old.name)}.")
    new = Theme(
        id=ThemeId(tx.fresh_id()),
        name=_free_name(tree, name),
        colour=unused_colour(t.colour for t in tree),
        position=_last(tree, old.parent_id),
        parent_id=old.parent_id,
        key=next((k for k in range(1, 10) if tree.with_key(k) is None), None),
    )
    tx.put(new)
    for highlight in taken:
        _retag(tx, highlight, theme_id, new.id)
    tx.label = (
        f"Split theme {named(new.name)} off {named(old.name)}"
        f" ({counted(len(taken), 'highlight')} retagged)"
    )
    return new


@command("Delete theme")
def delete_theme(tx: Tx, theme_id: ThemeId) -> Theme:
    """Delete a theme and the notes on it; its highlights stay, its sub-themes move up. Returns the
    theme that was."""
    tree = tx.read.themes()
    theme = get_theme(tx, theme_id)
    tagged = tx.read.highlights(theme_id=theme_id, trashed=None)
    for highlight in tagged:
        _retag(tx, highlight, theme_id, None)
    for place, child in enumerate(tree.children(theme_id), start=_last(tree, theme.parent_id)):
        tx.put(replace(child, parent_id=theme.parent_id, position=place))
    for note in tx.read.notes_on_theme(theme_id):
        tx.delete(note)
    tx.delete(theme)
    tx.label = f"Delete theme {named(theme.name)} ({counted(len(tagged), 'highlight')} untagged)"
    return theme


def get_theme(tx: Tx, theme_id: ThemeId) -> Theme:
    """The theme of that id; raises Refused if there is none."""
    theme = tx.read.themes().get(theme_id)
    if theme is None:
        raise Refused("There is no such theme any more.")
    return theme


def _retag(tx: Tx, highlight: Highlight, old: ThemeId, new: ThemeId | None) -> None:
    themes: Sequence[ThemeId | None] = [new if t == old else t for t in highlight.themes]
    kept = tuple(t for t in dict.fromkeys(themes) if t is not None)
    tx.put(highlight._replace(themes=kept, modified=tx.time))


def _give_key(tx: Tx, tree: ThemeTree, theme: Theme, key: int | None) -> Theme:
    if key is not None and key not in range(1, 10):
        raise Refused(f"{key} is no key for a theme: take 1 to 9.")
    holder = tree.with_key(key) if key is not None else None
    if holder is not None and holder.id != theme.id:
        tx.put(replace(holder, key=None))
    return tx.put(replace(theme, key=key))


def _refuse_loop(tree: ThemeTree, theme: Theme, target: Theme) -> None:
    if any(step.id == theme.id for step in tree.path(target.id)):
        raise Refused(f"{named(theme.name)} cannot go into itself or a theme below it.")


def _last(tree: ThemeTree, parent_id: ThemeId | None) -> int:
    return max((child.position for child in tree.children(parent_id)), default=-1) + 1


def _colour(colour: str) -> str:
    if not is_colour(colour):
        raise Refused(f"“{colour}” is no colour: write it as #RRGGBB, such as #C8553D.")
    return colour.upper()


def _free_name(tree: ThemeTree, name: str, but: ThemeId | None = None) -> str:
    name = tidy(name)
    if not name:
        raise Refused("A theme needs a name.")
    for other in tree:
        if other.id != but and other.name.casefold() == name.casefold():
            raise Refused(f"There is a theme {named(other.name)} already.")
    return name
