"""The tree of themes."""

from reader.core.ids import ThemeId
from reader.core.theme import Theme, ThemeTree


def theme(name: str, position: int = 0, parent: str | None = None, key: int | None = None) -> Theme:
    above = ThemeId(parent) if parent else None
    return Theme(ThemeId(name), name, "#C8553D", position, above, key=key)


WAR, RETREAT, SUPPLY, HOME = (
    theme("War", 1),
    theme("Retreat", 1, "War", key=2),
    theme("Supply", 0, "War"),
    theme("Home", 0),
)
TREE = ThemeTree([WAR, RETREAT, SUPPLY, HOME])


def test_a_walk_meets_parents_before_children_and_brothers_in_order() -> None:
    assert list(TREE) == [HOME, WAR, SUPPLY, RETREAT]
    assert list(TREE.under(WAR.id)) == [SUPPLY, RETREAT]
    assert TREE.children(None) == [HOME, WAR]
    assert len(TREE) == 4
    assert not TREE.tangled


def test_a_path_leads_from_the_top_to_the_theme() -> None:
    assert TREE.path(RETREAT.id) == [WAR, RETREAT]
    assert (TREE.depth(WAR.id), TREE.depth(RETREAT.id)) == (0, 1)


def test_themes_are_found_by_id_key_and_name() -> None:
    assert TREE.get(RETREAT.id) is RETREAT
    assert TREE.get(None) is None
    assert TREE.get(ThemeId("Nothing")) is None
    assert RETREAT.id in TREE
    assert TREE.with_key(2) is RETREAT
    assert TREE.with_key(3) is None
    assert TREE.named("  rETREAT ") is RETREAT
    assert TREE.named("Peace") is None


def test_a_name_is_found_whatever_white_space_it_is_written_with() -> None:
    daily = theme("Daily life")
    assert ThemeTree([daily]).named("daily  life") is daily


def test_brothers_at_one_position_stand_by_name() -> None:
    assert [t.name for t in ThemeTree([theme("B"), theme("A")])] == ["A", "B"]


def test_a_theme_whose_parent_is_gone_stands_at_the_top() -> None:
    orphan = theme("Orphan", 0, "Gone")
    tree = ThemeTree([orphan])
    assert list(tree) == [orphan]
    assert tree.path(orphan.id) == [orphan]


def test_of_themes_that_are_their_own_ancestors_one_is_put_at_the_top() -> None:
    ring = [theme("A", 0, "B"), theme("B", 0, "C"), theme("C", 0, "A"), theme("D", 0, "C")]
    tree = ThemeTree(ring)
    assert tree.tangled
    assert sorted(t.name for t in tree) == ["A", "B", "C", "D"]
    assert tree.children(None) == [ring[0]]
    assert [t.name for t in tree.path(ThemeId("D"))] == ["A", "C", "D"]
