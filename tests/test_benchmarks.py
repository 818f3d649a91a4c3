"""The bench: its texts and libraries are what they say, and every subject runs, on tiny sizes."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks import libraries, texts
from benchmarks.__main__ import as_json, line, main
from benchmarks.figures import FIGURES, Figure, Result, Take, result
from benchmarks.probe import told
from benchmarks.running import run
from benchmarks.scale import TINY, Scale
from benchmarks.web_pages import pages
from reader.session import Session

COUNTS = {
    "turning.jumps": {"anywhere": TINY.jumps, "missed": 1},
    "turning.pages": {"page": TINY.pages},
    "turning.crowds": {"page": TINY.screens},
    "versions.measure": {"turn": TINY.pages},
    "marking.measure": {"add": TINY.adds, "undo": TINY.adds},
    "selecting.measure": {"step": TINY.steps},
    "fitting.measure": {"zoom": TINY.zooms, "resize": TINY.zooms},
    "listing.measure": {"one theme": texts.THEMES},
}


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Libraries are kept in a folder of this test."""
    monkeypatch.setattr(libraries, "gettempdir", lambda: str(tmp_path))


def test_a_text_has_the_words_and_scripts_it_should() -> None:
    text = texts.article(20_000).text
    assert 20_000 <= len(text.split()) <= 21_000
    assert texts.article(20_000).text == text
    for sign in ("місто", "الكتاب", "🙂", "\u00ad"):
        assert sign in text


def test_passages_lie_in_the_text_and_a_quarter_overlaps() -> None:
    content = texts.article(60_000)
    found = sorted(texts.passages(content, 200), key=lambda passage: passage.start)
    assert len(found) == 200
    assert all(0 <= one.start < one.end <= len(content.text) for one in found)
    assert len({one.theme for one in found}) == texts.THEMES
    overlapping = sum(b.start < a.end for a, b in pairwise(found))
    assert overlapping >= 40


def test_a_library_has_what_its_name_says_and_is_made_once(tmp_path: Path) -> None:
    path = libraries.with_many(3, 5, 300)
    with Session.open(path, create=False) as session:
        assert len(session.read.documents()) == 3
        assert len(session.read.highlights()) == 15
        assert len(list(session.read.themes())) == texts.THEMES
        assert session.read.last_opened() is not None
    made = path.stat().st_mtime_ns
    assert libraries.with_many(3, 5, 300) == path
    assert path.stat().st_mtime_ns == made
    copy = libraries.copied(path, tmp_path)
    assert copy.read_bytes() == path.read_bytes()


def test_a_crowd_stands_300_to_a_thousand_code_points() -> None:
    with Session.open(libraries.with_crowd(600, 600), create=False) as session:
        starts = [highlight.start for highlight in session.read.highlights()]
    assert 280 <= sum(start < 1000 for start in starts) <= 300


@pytest.mark.parametrize(
    ("take", "told"), [(Take.MEDIAN, 2.0), (Take.MAX, 9.0), (Take.SUM, 12.0), (Take.P95, 9.0)]
)
def test_a_number_is_taken_of_samples(take: Take, told: float) -> None:
    samples = [2.0, 1.0, 9.0] if take is not Take.P95 else [9.0]
    assert take.of(samples) == told


def test_of_the_runs_the_median_counts() -> None:
    figure = Figure("zoom", "fitting.measure", "zoom", 4)
    found = result(figure, [{"zoom": [3.0, 5.0, 4.0]}, {"zoom": [9.0]}, {"zoom": [1.0]}, {}])
    assert (found.runs, found.measured, found.ok) == ((4.0, 9.0, 1.0), 4.0, True)
    assert line(found).split() == ["zoom", "4", "ms", "4", "ms", "ok", "1", "…", "9"]
    assert as_json(found)["measured"] == 4.0


def test_a_bar_may_be_missed_or_missing() -> None:
    slow = Result(Figure("zoom", "fitting.measure", "zoom", 4), (5.0,))
    assert "MISS" in line(slow)
    free = Result(Figure("zoom", "fitting.measure", "zoom"), (5.0,))
    assert free.ok is None
    untold = Result(Figure("memory", "settling.measure", "memory", 60, unit="MB"), ())
    assert (untold.measured, untold.ok) == (None, None)
    assert "–" in line(untold)


def test_every_figure_has_a_name_of_its_own() -> None:
    assert len({figure.name for figure in FIGURES}) == len(FIGURES)


def test_a_scale_survives_the_way_to_its_process() -> None:
    assert Scale(**json.loads(told(TINY))) == TINY


@pytest.mark.parametrize("subject", sorted({figure.subject for figure in FIGURES}))
def test_a_subject_tells_the_samples_of_its_figures(subject: str) -> None:
    if subject == "web_pages.measure" and not pages():
        pytest.skip("the pages to measure with are not here")
    samples = run(subject, TINY, 0)
    assert {figure.key for figure in FIGURES if figure.subject == subject} <= samples.keys()
    assert sum(samples.get("missed", [])) == 0
    for key, count in COUNTS.get(subject, {}).items():
        assert len(samples[key]) == count


def test_the_table_and_the_file_tell_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "figures.json"
    assert main(["--tiny", "--quick", "--only", "listing", "--json", str(file)]) == 0
    told = [figure["name"] for figure in json.loads(file.read_text("utf-8"))]
    assert told == [figure.name for figure in FIGURES if figure.subject == "listing.measure"]
    rows = capsys.readouterr().out.splitlines()[1:]
    assert [row[: len(name)] for row, name in zip(rows, told, strict=True)] == told
