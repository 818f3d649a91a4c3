"""Runs: each subject in fresh processes, each in a home of its own that is empty."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from benchmarks.figures import Samples
from benchmarks.probe import told
from benchmarks.scale import Scale

_ROOT = Path(__file__).parents[1]
_HOMES = (
    "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA",
    "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
)  # fmt: skip


def run(subject: str, scale: Scale, number: int) -> Samples:
    """Measure a subject once; raises RuntimeError if it fails. Runs differ by their `number`."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as outer:
        home, folder = Path(outer) / "home", Path(outer) / f"run-{number}"
        home.mkdir()
        folder.mkdir()
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONDONTWRITEBYTECODE": "",  # a person's second start finds the modules compiled
            "PYTHONPYCACHEPREFIX": str(Path(gettempdir()) / "close-reader-bench-pycache"),
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            **dict.fromkeys(_HOMES, str(home)),
        }
        command = [sys.executable, "-m", "benchmarks.probe", subject, told(scale), str(folder)]
        done = subprocess.run(
            command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=False
        )
    if done.returncode:
        raise RuntimeError(f"{subject} failed with {done.returncode}.")
    samples: Samples = json.loads(done.stdout.splitlines()[-1])
    return samples
