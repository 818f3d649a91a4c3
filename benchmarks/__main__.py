"""The bench: measures every subject and prints each figure beside its bar."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.figures import FIGURES, Figure, Result, result
from benchmarks.running import run
from benchmarks.scale import TINY, Scale

_RUNS = 5


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and write JSON if asked; 0 also where a bar is missed."""
    given = _parser().parse_args(arguments)
    scale = TINY if given.tiny else Scale()
    wanted = [figure for figure in FIGURES if _is_wanted(figure, given.only)]
    print(f"{'figure':40} {'measured':>10}  {'bar':>10}        slowest and fastest run")
    results: list[Result] = []
    for subject in dict.fromkeys(figure.subject for figure in wanted):
        runs = [run(subject, scale, number) for number in range(1 if given.quick else _RUNS)]
        for figure in wanted:
            if figure.subject == subject:
                results.append(result(figure, runs))
                print(line(results[-1]), flush=True)
    if given.json:
        Path(given.json).write_text(json.dumps(list(map(as_json, results)), indent=2) + "\n")
    return 0


def line(result: Result) -> str:
    """One row of the table."""
    figure = result.figure
    sign = {True: "ok", False: "MISS", None: ""}[result.ok]
    measured = "–" if result.measured is None else _number(result.measured, figure.unit)
    bar = "" if figure.bar is None else _number(figure.bar, figure.unit)
    spread = (
        " … ".join(_number(run) for run in sorted({max(result.runs), min(result.runs)}))
        if result.runs
        else ""
    )
    return f"{figure.name:40} {measured:>10}  {bar:>10}  {sign:4}  {spread}".rstrip()


def as_json(result: Result) -> dict[str, object]:
    """A result as the JSON file has it."""
    figure = result.figure
    return {
        "name": figure.name, "measured": result.measured, "bar": figure.bar, "unit": figure.unit,
        "ok": result.ok, "runs": list(result.runs),
    }  # fmt: skip


def _number(value: float, unit: str = "") -> str:
    return f"{value:,.{0 if value >= 100 or float(value).is_integer() else 1}f} {unit}".rstrip()


def _is_wanted(figure: Figure, names: Iterable[str]) -> bool:
    told = f"{figure.subject} {figure.name}".casefold()
    return not names or any(name.casefold() in told for name in names)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="words of figures")
    parser.add_argument("--json", metavar="FILE", help="write the figures there as well")
    parser.add_argument("--quick", action="store_true", help="one run of each instead of five")
    parser.add_argument("--tiny", action="store_true", help="tiny texts, to try the bench itself")
    return parser


if __name__ == "__main__":
    sys.exit(main())
