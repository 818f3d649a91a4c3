"""The one command of the shell that draws: what it is told is handed on as it stands."""

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Shell


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, dict[str, Any]]]:
    """What the window would have been asked to draw."""
    calls: list[tuple[Path, dict[str, Any]]] = []
    module = ModuleType("reader.ui.screenshot")
    vars(module)["take"] = lambda path, **options: calls.append((path, options))
    monkeypatch.setitem(sys.modules, "reader.ui.screenshot", module)
    return calls


def test_what_is_told_is_handed_on(
    shell: Shell, library: str, taken: list[tuple[Path, dict[str, Any]]], home: Path
) -> None:
    shell.ok("screenshot", "one.png")
    shell.ok(
        "screenshot", "two.PNG", "--document", library[:6], "--mode", "read", "--palette", "dark",
        "--size", "1024x700", "--scale", "2",
    )  # fmt: skip
    assert taken == [
        (
            Path("one.png"),
            {
                "library": home / "annotations.db", "document": None, "mode": "read",
                "palette": "light", "size": (1440, 900), "scale": 1.0,
            },
        ),
        (
            Path("two.PNG"),
            {
                "library": home / "annotations.db", "document": library, "mode": "read",
                "palette": "dark", "size": (1024, 700), "scale": 2.0,
            },
        ),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        ("a.jpg",),
        ("a.png", "--document", "Nowhere"),
        ("a.png", "--mode", "sing"),
        ("a.png", "--palette", "system"),
        ("a.png", "--size", "big"),
        ("a.png", "--size", "0x0"),
        ("a.png", "--size", "99999x99999"),
        ("a.png", "--scale", "nan"),
        ("a.png", "--scale", "9"),
    ],
)
def test_a_wrong_call_draws_nothing(
    shell: Shell, library: str, taken: list[object], words: tuple[str, ...]
) -> None:
    shell.refused("screenshot", *words)
    assert taken == []


def test_a_folder_that_is_not_there_is_told(
    shell: Shell, library: str, taken: list[object]
) -> None:
    assert "no folder" in shell.failed("screenshot", "none/a.png")
    assert "no library" in shell.failed("screenshot", "a.png", "--library", "none.db")


def test_without_qt_the_command_says_so(
    shell: Shell, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def take(path: Path, **options: object) -> None:
        raise ImportError("libEGL.so.1: cannot open shared object file", name="PySide6.QtGui")

    module = ModuleType("reader.ui.screenshot")
    vars(module)["take"] = take
    monkeypatch.setitem(sys.modules, "reader.ui.screenshot", module)
    assert "Qt, which draws the window, does not load here" in shell.failed("screenshot", "a.png")
