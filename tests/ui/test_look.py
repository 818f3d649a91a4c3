"""The look: settings become colours, within their limits, and the desktop is followed."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.settings import SIZES, ReadingSettings
from reader.ui import look as looks
from reader.ui import style
from reader.ui.colours import DARK, LIGHT, SEPIA
from reader.ui.look import Look
from reader.ui.state import UiState


@pytest.fixture
def look(state: UiState) -> Iterator[Look]:
    made = Look(state)
    yield made
    made.use("light")


def test_a_palette_dresses_the_program_and_is_told(
    look: Look, state: UiState, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([look.changed, state.look_changed]):
        look.use("sepia")
    assert state.colours is SEPIA
    assert qapp.styleSheet() == style.sheet(SEPIA)


def test_a_new_window_wears_its_own_palette_whatever_was_worn_before(
    look: Look, qapp: QApplication
) -> None:
    look.use("dark")
    Look(UiState(ReadingSettings())).set(ReadingSettings())
    assert qapp.styleSheet() == style.sheet(LIGHT)


def test_zoom_stops_at_the_limits_and_nought_is_normal(look: Look, state: UiState) -> None:
    look.set(replace(state.reading, size=SIZES[-1]))
    look.zoom(1)
    assert state.reading.size == SIZES[-1]
    look.set(replace(state.reading, size=SIZES[0]))
    look.zoom(-1)
    assert state.reading.size == SIZES[0]
    look.zoom(0)
    assert state.reading.size == ReadingSettings().size


def test_the_system_palette_follows_the_desktop(
    look: Look, state: UiState, monkeypatch: pytest.MonkeyPatch
) -> None:
    look.use("system")
    assert state.colours is LIGHT  # the desktop of the tests does not say
    monkeypatch.setattr(looks, "colours_of", lambda name: DARK if name == "system" else LIGHT)
    look._follow_desktop()
    assert state.colours is DARK
    look.use("light")
    look._follow_desktop()
    assert state.colours is LIGHT
