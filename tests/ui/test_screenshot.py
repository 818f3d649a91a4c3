"""Pictures of the window: the size, palette and article asked for, and nothing left behind."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from reader import sample
from reader.ui.colours import DARK

CALL = """
import sys
from pathlib import Path
from reader.errors import ReaderError
from reader.ui.screenshot import take
try:
    take(Path(sys.argv[1]), library=Path(sys.argv[2]), mode=sys.argv[3], palette="dark",
         size=(1024, 700), scale=2.0)
except ReaderError as error:
    sys.exit(str(error))
"""


def take(out: Path, library: Path, mode: str = "read") -> subprocess.CompletedProcess[str]:
    """Take a picture in a process of its own: the scale holds for a whole process."""
    return subprocess.run(
        [sys.executable, "-c", CALL, str(out), str(library), mode],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    sample.build(path)
    return path


def test_it_has_the_size_the_scale_and_the_palette_asked_for(library: Path, tmp_path: Path) -> None:
    before = library.read_bytes()
    done = take(tmp_path / "window.png", library)
    assert done.returncode == 0, done.stderr
    picture = QImage(str(tmp_path / "window.png"))
    assert (picture.width(), picture.height()) == (2048, 1400)
    assert picture.pixelColor(4, 1000) == QColor(DARK.panel)
    assert library.read_bytes() == before
    assert [path.name for path in library.parent.iterdir()] == ["sample.db"]


def test_an_unknown_mode_and_a_place_that_is_not_there_are_told(
    library: Path, tmp_path: Path
) -> None:
    assert "There is no mode “dance”" in take(tmp_path / "a.png", library, "dance").stderr
    assert "could not be written" in take(tmp_path / "none" / "a.png", library).stderr
