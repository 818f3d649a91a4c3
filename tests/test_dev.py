"""The parts of dev.py that decide: which Python, what is due, which packages, what went wrong."""

import shutil
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).parents[1]

POLICY = """\
libegl1:
  Installed: (none)
  Candidate: 1.7.0-1
  Version table:
     1.7.0-1 500
libglib2.0-0:
  Installed: (none)
  Candidate: (none)
  Version table:
libglib2.0-0t64:
  Installed: (none)
  Candidate: 2.84.4-3
  Version table:
"""


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 1), (3, 13, 9)])
def test_a_python_that_was_tried_is_taken(version: tuple[int, ...]) -> None:
    dev.require_python(version)


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 10, 13), (3, 14, 0)])
def test_another_is_refused_and_told_which_are_fine(version: tuple[int, ...]) -> None:
    with pytest.raises(dev.Trouble, match=r"runs on Python 3\.11 to 3\.13; this is \d+\.\d+\.\d+"):
        dev.require_python(version)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in (*dev.PINS, "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", [*dev.PINS, "pyproject.toml"])
def test_the_fingerprint_changes_with_what_is_installed(checkout: Path, name: str) -> None:
    before = dev.fingerprint(checkout)
    assert dev.fingerprint(checkout) == before
    with (checkout / name).open("a") as file:
        file.write("# changed\n")
    assert dev.fingerprint(checkout) != before


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(dev, "BIN", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path)
    dev.executable("python").touch()
    return tmp_path


def test_a_stage_is_done_once(venv: Path) -> None:
    done: list[int] = []
    dev.stage("packages", lambda: done.append(1))
    dev.stage("packages", lambda: done.append(2))
    assert done == [1]


def test_a_stage_that_broke_off_is_done_again(venv: Path) -> None:
    def break_off() -> None:
        raise dev.Trouble("no network")

    done: list[int] = []
    dev.stage("packages", lambda: done.append(1))
    (venv / "packages.done").write_text("of another day")
    with pytest.raises(dev.Trouble):
        dev.stage("packages", break_off)
    dev.stage("packages", lambda: done.append(2))
    assert done == [1, 2]


def test_a_stage_is_done_again_when_its_venv_is_gone(venv: Path) -> None:
    done: list[int] = []
    dev.stage("packages", lambda: done.append(1))
    dev.executable("python").unlink()
    dev.stage("packages", lambda: done.append(2))
    assert done == [1, 2]


def test_a_package_goes_by_the_name_that_apt_knows() -> None:
    assert dev.choose("libglib2.0-0|libglib2.0-0t64 libegl1", POLICY) == [
        "libglib2.0-0t64",
        "libegl1",
    ]


def test_a_package_goes_by_its_first_name_when_apt_knows_none() -> None:
    assert dev.choose("libglib2.0-0|libglib2.0-0t64", "") == ["libglib2.0-0"]


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("ERROR: disk full\nlater", "ERROR: disk full"),
        ("OSError: no such file\nerror: failed", "OSError: no such file"),
        ("only\nwords\n", "words"),
        ("", "it did not say why."),
        ("x: Temporary failure in name resolution\nERROR: y", "no package index can be reached"),
    ],
)
def test_a_failure_is_told_in_its_one_line_that_matters(output: str, told: str) -> None:
    assert dev.reason(output).startswith(told)


def test_a_command_that_fails_is_trouble_and_not_a_traceback() -> None:
    code = "import sys; sys.exit('error: no room')"
    with pytest.raises(dev.Trouble, match=r"^Installing failed: error: no room$"):
        dev.attempt("Installing failed", sys.executable, "-c", code)


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--help"], 0), (["walk"], 2)])
def test_the_commands_are_listed(
    arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(arguments) == code
    listed = capsys.readouterr().err
    assert [name for name in dev.COMMANDS if f"\n  {name} " not in listed] == []
