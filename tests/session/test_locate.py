"""Which library opens when several could."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader import settings
from reader.errors import StoreError
from reader.session.locate import locate


@pytest.fixture
def everywhere(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in which every place names a library."""
    (home / "annotations.db").touch()
    (home / "last.db").touch()
    settings.save(replace(settings.load(), last_library=str(home / "last.db")))
    monkeypatch.setenv("READER_LIBRARY", "named-by-variable.db")
    return home


def test_each_place_is_asked_in_turn(everywhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert locate(Path("named.db")) == Path("named.db")
    assert locate() == Path("named-by-variable.db")
    monkeypatch.setenv("READER_LIBRARY", "")
    assert locate() == everywhere / "annotations.db"
    (everywhere / "annotations.db").unlink()
    assert locate() == everywhere / "last.db"
    (everywhere / "last.db").unlink()
    assert locate() == settings.data_folder() / "annotations.db"


def test_the_data_folder_is_made_only_to_write(home: Path) -> None:
    assert locate(create=False) == settings.data_folder() / "annotations.db"
    assert not settings.data_folder().exists()
    locate()
    assert settings.data_folder().is_dir()


def test_a_folder_of_that_name_is_no_library(home: Path) -> None:
    (home / "annotations.db").mkdir()
    settings.save(replace(settings.load(), last_library="a\0b"))
    assert locate() == settings.data_folder() / "annotations.db"


def test_a_data_folder_that_cannot_be_made_is_told(home: Path) -> None:
    settings.data_folder().parent.mkdir(parents=True)
    settings.data_folder().touch()
    with pytest.raises(StoreError, match="could not be made"):
        locate()
