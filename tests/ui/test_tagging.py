"""Which themes the popover offers, in which order."""

from reader.core.ids import ThemeId
from reader.core.theme import Theme, ThemeTree
from reader.ui.tagging import ordered, shortlist


def tree(*names: str, **keys: int) -> ThemeTree:
    return ThemeTree(
        Theme(ThemeId(name), name, "#000000", at, key=keys.get(name))
        for at, name in enumerate(names)
    )


def test_keys_come_first_then_recent_ones_then_the_tree() -> None:
    themes = ordered(tree("a", "b", "c", "d", "e", d=1, b=2), [ThemeId("e"), ThemeId("gone")])
    assert [theme.name for theme in themes] == ["d", "b", "e", "a", "c"]


def test_case_and_accents_are_set_aside() -> None:
    themes = list(tree("Éducation", "Retreat", "War", "education"))
    found = [theme.name for theme in shortlist(themes, "educ")]
    assert found == ["Éducation", "education"]
    assert [theme.name for theme in shortlist(themes, "education")] == ["education", "Éducation"]


def test_a_beginning_goes_before_a_middle() -> None:
    themes = list(tree("Daily life", "Life in camps"))
    assert [theme.name for theme in shortlist(themes, " life ")] == ["Life in camps", "Daily life"]


def test_no_more_than_the_limit_is_offered() -> None:
    assert len(shortlist(list(tree(*map(str, range(99)))), "", limit=40)) == 40
