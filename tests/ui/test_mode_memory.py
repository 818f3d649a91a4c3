"""What modes remember: each under its own name, and what belongs to a library only there."""

from reader.ui.mode_memory import ModeMemory

IN_LIBRARY = {"Explore": ("filter",), "Teach": ("recipe",)}


def test_what_was_told_comes_back() -> None:
    memory = ModeMemory(IN_LIBRARY)
    memory.take({"explore-filter": "{}", "explore-left": "hidden", "teach-recipe": "{1}", "x": "y"})
    assert memory.of("Explore") == {"filter": "{}", "left": "hidden"}
    assert memory.told({}) == {
        "explore-filter": "{}", "explore-left": "hidden", "teach-recipe": "{1}",
    }  # fmt: skip


def test_what_a_mode_says_now_takes_its_place() -> None:
    memory = ModeMemory(IN_LIBRARY)
    memory.take({"explore-filter": "old", "teach-recipe": "old"})
    assert memory.told({"Teach": {"recipe": "new"}}) == {
        "explore-filter": "old", "teach-recipe": "new",
    }  # fmt: skip


def test_another_library_has_other_filters_and_recipes() -> None:
    memory = ModeMemory(IN_LIBRARY)
    memory.take({"explore-filter": "{}", "explore-left": "hidden", "teach-recipe": "{1}"})
    memory.forget_library()
    assert memory.told({}) == {"explore-left": "hidden"}
