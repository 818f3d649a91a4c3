"""From one tree to another by single edits, so that views keep what is open and chosen."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.core.ids import ThemeId
from reader.core.theme import ThemeTree

Families = dict[ThemeId | None, list[ThemeId]]


@dataclass(frozen=True, slots=True)
class Insert:
    """A theme appears as the `row`-th child of `parent`."""

    theme: ThemeId
    parent: ThemeId | None
    row: int


@dataclass(frozen=True, slots=True)
class Remove:
    """A theme without children goes."""

    theme: ThemeId
    parent: ThemeId | None
    row: int


@dataclass(frozen=True, slots=True)
class Move:
    """A theme goes with all below it; `row` is where it is found afterwards."""

    theme: ThemeId
    parent: ThemeId | None
    row: int
    new_parent: ThemeId | None
    new_row: int


Edit = Insert | Remove | Move


def families(tree: ThemeTree) -> Families:
    """The children of each theme that has some, in order."""
    found = ((parent, tree.children(parent)) for parent in (None, *tree.by_id))
    return {parent: [child.id for child in children] for parent, children in found if children}


def edits(now: Families, goal: Families) -> Iterator[Edit]:
    """The edits that lead from `now` to `goal`; do each with `apply` before asking for the next.

    Insertions come first, so that a deleted theme that is back can take its children in; parents
    come before children, so that no theme is ever moved below itself; removals come last, when
    what goes has no children left.
    """
    there = {theme: parent for parent, children in now.items() for theme in children}
    wanted = dict(_walk(goal))
    for theme, parent in wanted.items():
        if theme not in there:
            row = min(goal[parent].index(theme), len(now.get(parent, ())))
            yield Insert(theme, parent, row)
            there[theme] = parent
    for theme, parent in wanted.items():
        row, new_row = now[there[theme]].index(theme), goal[parent].index(theme)
        if (there[theme], row) != (parent, new_row):
            yield Move(theme, there[theme], row, parent, new_row)
            there[theme] = parent
    for theme in reversed([theme for theme, _ in _walk(now) if theme not in wanted]):
        parent = there[theme]
        yield Remove(theme, parent, now[parent].index(theme))


def apply(edit: Edit, now: Families) -> None:
    """Do one edit."""
    if not isinstance(edit, Insert):
        now[edit.parent].pop(edit.row)
    if isinstance(edit, Insert):
        now.setdefault(edit.parent, []).insert(edit.row, edit.theme)
    elif isinstance(edit, Move):
        now.setdefault(edit.new_parent, []).insert(edit.new_row, edit.theme)


def _walk(of: Families) -> Iterator[tuple[ThemeId, ThemeId | None]]:
    """Each theme with its parent, parents first, families in order."""
    waiting: list[ThemeId | None] = [None]
    while waiting:
        parent = waiting.pop(0)
        for theme in of.get(parent, ()):
            yield theme, parent
            waiting.append(theme)
