"""What every test gets: a home of its own, which is empty, and steady random examples."""

from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from reader import stems

# The same examples on every run and every machine, so that a red run means a change.
# To look for new ones: python3 dev.py test --hypothesis-profile explore
hypothesis.settings.register_profile("steady", deadline=None, derandomize=True, database=None)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=2000)
hypothesis.settings.load_profile("steady")

HOMES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
}


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home that is the current folder too, so that no test opens a person's library."""
    folder = tmp_path_factory.mktemp("home")
    for name, below in HOMES.items():
        monkeypatch.setenv(name, str(folder / below))
    monkeypatch.delenv("READER_LIBRARY", raising=False)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def without_simplemma(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As where the optional package is not installed."""
    monkeypatch.setattr(stems, "_ukrainian", lambda: None)
    stems.stems.cache_clear()
    yield
    stems.stems.cache_clear()
