"""A tree becomes any other by single edits that a view can follow."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.ids import ThemeId
from reader.core.theme import Theme, ThemeTree
from reader.ui.models.tree_edits import Insert, Move, Remove, apply, edits, families


@st.composite
def trees(draw: st.DrawFn) -> ThemeTree:
    names = draw(st.lists(st.sampled_from("abcdefgh"), unique=True))
    themes = []
    for at, name in enumerate(names):
        parent = draw(st.sampled_from([None, *names[:at]]))
        themes.append(Theme(ThemeId(name), name, "#000000", at, parent and ThemeId(parent)))
    return ThemeTree(themes)


@given(trees(), trees())
def test_edits_lead_from_any_tree_to_any_other(old: ThemeTree, new: ThemeTree) -> None:
    now, goal = families(old), families(new)
    for edit in edits(now, goal):
        _check(edit, now)
        apply(edit, now)
    assert {parent: children for parent, children in now.items() if children} == goal


@given(trees())
def test_nothing_is_edited_where_nothing_changed(tree: ThemeTree) -> None:
    assert not list(edits(families(tree), families(tree)))


def _check(edit: Insert | Move | Remove, now: dict[ThemeId | None, list[ThemeId]]) -> None:
    """What Qt asks of an edit: rows that are there, and nothing moved below itself."""
    if not isinstance(edit, Insert):
        assert now[edit.parent][edit.row] == edit.theme
    if isinstance(edit, Remove):
        assert not now.get(edit.theme)
    if isinstance(edit, Move):
        above, parents = edit.new_parent, {c: p for p, some in now.items() for c in some}
        while above is not None:
            assert above != edit.theme
            above = parents[above]


def test_a_ring_that_another_program_made_is_cut_as_the_tree_cuts_it() -> None:
    a, b = ThemeId("a"), ThemeId("b")
    ring = ThemeTree([Theme(a, "a", "#000000", 0, b), Theme(b, "b", "#000000", 0, a)])
    assert families(ring) == {None: [a], a: [b]}
