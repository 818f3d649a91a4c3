"""A furnished library for every test of a session."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.libraries import open_library
from tests.session.worlds import World, furnished


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def world(path: Path) -> Iterator[World]:
    with open_library(path) as session:
        yield furnished(session)
