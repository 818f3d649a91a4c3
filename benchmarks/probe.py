"""One subject measured once, in a process of its own: prints its samples as JSON."""

import json
import sys
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from benchmarks.figures import Samples, Subject
from benchmarks.scale import Scale


def main(subject: str, scale: str, folder: str) -> None:
    """Measure `subject` at `scale` (JSON); `folder` is empty and ours."""
    samples: Samples = find(subject)(Scale(**json.loads(scale)), Path(folder))
    print(json.dumps(samples))


def find(subject: str) -> Subject:
    """The function that "module.function" names."""
    module, _, function = subject.partition(".")
    found: Subject = getattr(import_module(f"benchmarks.{module}"), function)
    return found


def told(scale: Scale) -> str:
    """A scale as `main` takes it."""
    return json.dumps(asdict(scale))


if __name__ == "__main__":
    main(*sys.argv[1:])
