"""Killed at any moment, a library holds every step that was acknowledged."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.session.commands.documents import add_documents
from tests.libraries import broken_steps, draft, health, open_library

HIGHLIGHTS = 200
PROGRAM = """
import sys
from pathlib import Path
from reader.session import Session
from reader.session.commands.highlights import add_highlight
session = Session.open(Path(sys.argv[1]))
(document,) = session.read.documents()
for start in range(int(sys.argv[2])):
    print(session.do(add_highlight, document.id, start % 60, start % 60 + 5).id, flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif("sys.platform == 'win32'")
@pytest.mark.parametrize("run", range(12))
def test_every_highlight_that_was_acknowledged_outlives_a_kill(run: int, tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with open_library(path) as session:
        session.do(add_documents, [draft()])
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path), str(HIGHLIGHTS)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    assert program.stdout
    lines = iter(program.stdout.readline, b"")
    acknowledged = [next(lines) for _ in range(random.Random(run).randrange(1, HIGHLIGHTS))]
    program.send_signal(signal.SIGKILL)  # wherever it is by now in the next ones
    acknowledged += list(lines)
    program.communicate()
    assert health(path) == []
    with open_library(path) as session:
        kept = {highlight.id for highlight in session.read.highlights()}
        told = {line.decode().strip() for line in acknowledged if line.endswith(b"\n")}
        assert told <= kept
        assert len(kept) - len(told) <= 1  # one may be written and not yet told
        assert session.undo() == "Add highlight"
        assert len(session.read.highlights()) == len(kept) - 1
    assert broken_steps(path) == []
