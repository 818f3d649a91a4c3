"""A pytest plugin that makes Qt impossible to import: what lies below `ui` must do without."""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from types import ModuleType

import pytest

REFUSED = frozenset({"PySide6", "shiboken6"})


class NoQt(MetaPathFinder):
    """Stands before every other finder and refuses Qt, whether it is installed or not."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> None:
        if name.partition(".")[0] in REFUSED:
            raise ImportError(f"{name} is refused: these tests run without Qt", name=name)


def pytest_addoption(parser: pytest.Parser) -> None:
    # pytest-qt is off here, but its settings stand in pyproject.toml and unknown ones are errors
    for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
        parser.addini(name, "for pytest-qt; without meaning here", type="args")


if REFUSED & sys.modules.keys():
    raise ImportError("Qt was imported before it could be refused")
sys.meta_path.insert(0, NoQt())
