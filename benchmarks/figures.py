"""The figures and their bars: what is told of each subject's samples."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from statistics import median, quantiles

from benchmarks.scale import Scale

Samples = dict[str, list[float]]
Subject = Callable[[Scale, Path], Samples]


class Take(StrEnum):
    """What is taken of the samples of one run; of the runs the median is told."""

    MEDIAN = "median"
    P95 = "p95"
    MAX = "max"
    SUM = "sum"  # over all runs as well

    def of(self, samples: Sequence[float]) -> float:
        """The one number of some samples."""
        match self:
            case Take.MEDIAN:
                return median(samples)
            case Take.P95:
                return quantiles(samples, n=20)[-1] if len(samples) > 1 else samples[0]
            case Take.MAX:
                return max(samples)
            case Take.SUM:
                return sum(samples)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number beside its bar; `subject` is the module and function that yields its samples."""

    name: str
    subject: str
    key: str
    bar: float | None = None  # none: told for comparison
    take: Take = Take.MEDIAN
    unit: str = "ms"
    at_least: bool = False  # the bar is a floor


FIGURES = (
    Figure("start to painted window", "starting.measure", "start", 600),
    Figure("open 900 words, 1,000 highlights", "opening.short", "open", 120),
    Figure("open 60,000 words, 1,000 highlights", "opening.report", "open", 150),
    Figure("open 560,000 words, 1,000 highlights", "opening.book", "open", 300),
    Figure("open 560,000 words, no highlights", "opening.plain", "open"),
    Figure("open 560,000 words, 10,000 highlights", "opening.crammed", "open"),
    Figure("cold jump to 90 % of the book", "turning.jumps", "jump", 60),
    Figure("cold jump anywhere, slowest", "turning.jumps", "anywhere", take=Take.MAX),
    Figure("jumps that missed their target, of 40", "turning.jumps", "missed", 0, Take.SUM, ""),
    Figure("page down, median", "turning.pages", "page", 12),
    Figure("page down, 95th percentile", "turning.pages", "page", 25, Take.P95),
    Figure("page down among 300 highlights", "turning.crowds", "page", 30),
    Figure(
        "highlights on that screen", "turning.crowds", "highlights", 300, unit="", at_least=True
    ),
    Figure("add a highlight among 10,000", "marking.measure", "add", 20),
    Figure("undo it", "marking.measure", "undo", 20),
    Figure("selection drag step, median", "selecting.measure", "step", 5),
    Figure("selection drag step, 95th percentile", "selecting.measure", "step", 15, Take.P95),
    Figure("zoom", "fitting.measure", "zoom", 200),
    Figure("resize", "fitting.measure", "resize", 50),
    Figure("longest stall while measuring", "settling.measure", "stall", 30, Take.MAX),
    Figure("until the book is measured", "settling.measure", "settled"),
    Figure("memory with the book open", "settling.measure", "memory", 60, unit="MB"),
    Figure("list 100,000 highlights by theme", "listing.measure", "by theme", 300),
    Figure("list those of one theme, 5,000", "listing.measure", "one theme"),
    Figure("list 100,000 highlights in one call", "listing.measure", "at once"),
    Figure("open a library of 100,000 highlights", "opening.library", "library", 800),
    Figure("import a web page of 900 words", "importing.page", "import", 150),
    Figure("import 1,000 texts of 900 words", "importing.many", "import", 3_000),
    Figure("longest stall while importing 1,000 texts", "importing.many", "stall", 50, Take.MAX),
    Figure("import 560,000 words as text", "importing.book", "import", 1_000),
    Figure("longest stall while importing a long text", "importing.book", "stall", 50, Take.MAX),
    Figure("and then open it", "importing.book", "opening", 300),
    Figure("import 560,000 words as EPUB", "importing.epub", "import", 2_500),
    Figure("longest stall while importing an EPUB", "importing.epub", "stall", 50, Take.MAX),
    Figure("import a PDF of 300 pages", "importing.pdf", "import", 10_000),
    Figure("longest stall while importing a PDF", "importing.pdf", "stall", 50, Take.MAX),
    Figure("compare two versions of 60,000 words", "comparing.report", "compare", 1_000),
    Figure("compare two 60,000-word versions shown", "versions.measure", "shown", 1_000),
    Figure("both pages of it, before the difference", "versions.measure", "pages"),
    Figure("page down in the comparison, median", "versions.measure", "turn", 12),
    Figure("page down in it, 95th percentile", "versions.measure", "turn", 25, Take.P95),
    Figure("compare two versions of 560,000 words", "comparing.book", "compare"),
    Figure("first results of a search", "searching.measure", "first", 50, Take.MAX),
    Figure("all hits of a common word in texts", "searching.measure", "common", 300),
    Figure("and in 10,000 notes that have it as well", "searching.measure", "everywhere"),
    Figure("all hits of a common word in highlights", "searching.measure", "highlights", 300),
    Figure("all matches of a pattern", "searching.measure", "pattern"),
    Figure("passages like a highlight", "searching.measure", "similar"),
    Figure("read what 100,000 highlights say", "exploring.measure", "read"),
    Figure("read it again after a step", "exploring.measure", "again"),
    Figure("any filter to the first screen", "exploring.measure", "filter", 150, Take.MAX),
    Figure("a filter with words to it", "exploring.measure", "with words", 150, Take.MAX),
    Figure(
        "a filter in the window, until painted", "explore_mode.measure", "filter", 150, Take.MAX
    ),
    Figure("longest stall meanwhile", "explore_mode.measure", "filter stall", 50, Take.MAX),
    Figure("a picture of all, until painted", "explore_mode.measure", "picture"),
    Figure("longest stall in Explore’s pictures", "explore_mode.measure", "stall", 50, Take.MAX),
    Figure("longest stall tagging 10,000 hits", "explore_mode.tagging", "stall", 50, Take.MAX),
    Figure("theme × document", "exploring.measure", "matrix", 300),
    Figure("its shares of the text", "exploring.measure", "shares"),
    Figure("themes together, by overlap or near", "exploring.measure", "together", 300, Take.MAX),
    Figure("over time", "exploring.measure", "time"),
    Figure("coverage", "exploring.measure", "coverage"),
    Figure("word frequencies of all passages", "exploring.measure", "words"),
    Figure("memory with all of that", "exploring.measure", "memory", 150, unit="MB"),
    Figure("tag 10,000 hits", "searching.tagging", "tag", 3_000),
    Figure("undo that", "searching.tagging", "undo", 3_000),
    Figure("find a quote in 3 million characters", "carrying.quotes", "find", 100),
    Figure("the slowest of 300 such quotes", "carrying.quotes", "find", 100, Take.MAX),
    Figure("compare the texts once, before that", "carrying.quotes", "prepare"),
    Figure("quotes believed at their place", "carrying.quotes", "believed", unit="%"),
    Figure("changed quotes proposed at theirs", "carrying.quotes", "proposed", unit="%"),
    Figure("quotes told as doubtful", "carrying.quotes", "doubtful", unit="%"),
    Figure("quotes proposed elsewhere", "carrying.quotes", "astray", 0, unit="%"),
    Figure("quotes believed at a wrong place", "carrying.quotes", "wrong", 0, unit="%"),
    Figure("find a quote from another program", "carrying.alone", "locate", 100),
    Figure("the slowest of 100 of those", "carrying.alone", "locate", 100, Take.MAX),
    Figure("carry 1,000 highlights, unchanged near by", "carrying.highlights", "carry", 2_000),
    Figure("highlights carried", "carrying.highlights", "carried", 1_000, unit="", at_least=True),
    Figure("of them not at their place", "carrying.highlights", "lost", 0, Take.SUM, ""),
    Figure("correct a word of a book, until shown", "correcting.book", "save", 300),
    Figure("longest stall meanwhile, the page set anew", "correcting.book", "stall", take=Take.MAX),
    Figure("open the editor in it", "correcting.book", "open"),
    Figure("correct a word among 1,000 highlights", "correcting.marked", "save"),
    Figure("10-page reading copy as PDF", "printing.copy", "write", 1_500),
    Figure("pages of the copy", "printing.copy", "pages", unit=""),
    Figure("560,000-word book as PDF", "printing.book", "write", 60_000),
    Figure("pages of the book", "printing.book", "pages", unit=""),
    Figure("memory for the book as PDF", "printing.book", "memory", unit="MB"),
    Figure("preview redrawn", "printing.preview", "redraw", 200),
    Figure("preview redrawn, slowest", "printing.preview", "redraw", 200, Take.MAX),
    Figure("100,000 highlights as XLSX", "exporting.tables", "xlsx", 20_000),
    Figure("100,000 highlights as CSV", "exporting.tables", "csv"),
    Figure("memory for both tables", "exporting.tables", "memory", unit="MB"),
    Figure("web-pages: token F1, mean", "web_pages.measure", "text", 97.5, unit="%", at_least=True),
    Figure(
        "web-pages: structure kept", "web_pages.measure", "structure", 90, unit="%", at_least=True
    ),
    Figure("web-pages: out of order", "web_pages.measure", "disorder", 0, unit=""),
    Figure("web-pages: there twice", "web_pages.measure", "doubled", 0, unit=""),
    Figure("web-pages: titles right", "web_pages.measure", "title", 95, unit="%", at_least=True),
    Figure("web-pages: authors right", "web_pages.measure", "author", 80, unit="%", at_least=True),
    Figure("web-pages: dates right", "web_pages.measure", "date", 95, unit="%", at_least=True),
    Figure("web-pages: slowest page", "web_pages.measure", "took", 250, Take.MAX),
)


@dataclass(frozen=True, slots=True)
class Result:
    """A figure as measured: one number for each run; none where it cannot be told."""

    figure: Figure
    runs: tuple[float, ...]

    @property
    def measured(self) -> float | None:
        """The median of the runs, or their sum."""
        if not self.runs:
            return None
        return sum(self.runs) if self.figure.take is Take.SUM else median(self.runs)

    @property
    def ok(self) -> bool | None:
        """Whether the bar is met; None where there is no bar or no number."""
        measured, bar = self.measured, self.figure.bar
        if measured is None or bar is None:
            return None
        return measured >= bar if self.figure.at_least else measured <= bar


def result(figure: Figure, runs: Sequence[Samples]) -> Result:
    """What the samples of each run come to."""
    samples = [run[figure.key] for run in runs if run.get(figure.key)]
    return Result(figure, tuple(figure.take.of(some) for some in samples))
