"""The shell as a process of its own: bytes, encodings, broken pipes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def call(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    paths = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    return subprocess.run(
        [sys.executable, "-m", "reader", *words],
        env={**os.environ, "PYTHONPATH": paths.rstrip(os.pathsep), **environment},
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_text_comes_out_in_utf_8_whatever_the_locale(library: str) -> None:
    done = call("text", library, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert done.returncode == 0
    assert done.stdout.startswith("The café 😀\nThe café".encode())
    assert done.stdout.endswith(b"was high.")
    assert b"\r" not in done.stdout


def test_json_comes_out_in_utf_8_whatever_the_locale(library: str) -> None:
    done = call("documents", "--json", PYTHONIOENCODING="cp1252")
    assert "The café 😀".encode() in done.stdout


def test_a_wrong_call_ends_with_two_and_one_line(library: str) -> None:
    done = call("text", "Nowhere")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1


def test_nothing_but_the_screenshot_needs_qt(library: str) -> None:
    code = (
        "import sys; from reader.cli import main; main(['documents']);"
        " sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, check=False)
    assert done.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise there")
def test_a_reader_that_stops_reading_is_no_error(library: str) -> None:
    for _ in range(3):
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
        with subprocess.Popen(
            [sys.executable, "-m", "reader", "text", library],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            assert process.stdout
            assert process.stderr
            process.stdout.close()
            assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_output_that_finds_no_room_is_told(library: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reader", "documents"],
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"could not be" in done.stderr
