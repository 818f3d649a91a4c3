"""What the tests of the shell share: one way to call it, and a library with one article."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main

ARTICLE = """# The café 😀

The café 😀 was open. The river ran past it.

She said: “the river is high” – and the river was high.
"""
RIVER = "--quote", "river", "--occurrence", "1"


@dataclass(frozen=True)
class Result:
    """How a call ended, and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Shell:
    """Calls the shell in this process, and checks what must hold for every call."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: str) -> Result:
        before = _qt()
        code = main([str(word) for word in words])
        out, err = self._capsys.readouterr()
        assert "Traceback" not in out + err
        assert "This is a bug" not in err
        assert not _qt() - before
        if {"import", "check"} & set(words):  # tell of each thing on its own line
            return Result(code, out, err)
        if code == 0:
            assert err == ""
        else:
            assert (out, len(err.splitlines())) == ("", 1)
        return Result(code, out, err)

    def ok(self, *words: str) -> str:
        result = self(*words)
        assert result.code == 0, result.err
        return result.out

    def json(self, *words: str) -> Any:
        return json.loads(self.ok(*words, "--json"))

    def refused(self, *words: str) -> str:
        result = self(*words)
        assert result.code == 2, result
        return result.err

    def failed(self, *words: str) -> str:
        result = self(*words)
        assert result.code == 1, result
        return result.err

    def steps(self) -> int:
        return len(self.json("history"))


def _qt() -> set[str]:
    return {name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))}


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], home: Path) -> Shell:
    return Shell(capsys)


@pytest.fixture
def article(home: Path) -> Path:
    path = home / "cafe.md"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture
def library(shell: Shell, article: Path, home: Path) -> str:
    """The id of the one article in annotations.db, which is in the current folder."""
    (document,) = shell.json("import", "--library", str(home / "annotations.db"), str(article))
    return str(document["id"])


@pytest.fixture
def mark(shell: Shell, library: str) -> Callable[..., str]:
    """Marks a quote where it first stands and returns the id of the highlight."""

    def make(quote: str, *words: str) -> str:
        words = "--quote", quote, "--occurrence", "1", *words
        return str(shell.json("highlight", library, *words)["id"])

    return make
