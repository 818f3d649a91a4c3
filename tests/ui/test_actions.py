"""The table of actions: nothing twice, nothing unknown, and every entry does something."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from reader.resources import resource
from reader.ui.actions import ACTIONS, MENUS, Action

BY_ID = {action.id: action for action in ACTIONS}


def test_no_id_stands_there_twice() -> None:
    assert len(BY_ID) == len(ACTIONS)


def test_no_two_actions_have_one_shortcut() -> None:
    keys = Counter(
        QKeySequence(keys).toString() for action in ACTIONS for keys in action.keys
    )  # as Qt reads it, so that Ctrl++ and Ctrl+Plus are one
    assert [shortcut for shortcut, number in keys.items() if number > 1] == []


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_keys_icon_and_menu_are_known(action: Action) -> None:
    assert all(QKeySequence(keys).toString() for keys in action.keys)
    assert action.menu in (*MENUS, "")
    if action.icon:
        assert resource(f"icons/{action.icon}.svg").is_file()


def test_every_menu_has_entries_and_what_is_in_none_has_a_key() -> None:
    assert {action.menu for action in ACTIONS if action.menu} == set(MENUS)
    assert all(action.keys for action in ACTIONS if not action.menu)


def test_keys_that_are_typed_as_letters_work_on_passages_alone() -> None:
    typed = [a for a in ACTIONS for keys in a.keys if len(keys) == 1 and keys.isalnum()]
    assert len(typed) == 15  # nine digits, and H, T, N, Q, D, G
    assert all(action.on_passage for action in typed)


def test_names_are_sentences_without_a_full_stop() -> None:
    for action in ACTIONS:
        assert action.text[0].isupper()
        assert not action.text.endswith(".")
