"""Blocks of print written down as content, with the place of each character on its page."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from reader.core.building import ContentBuilder
from reader.core.content import BlockKind, Content, SpanKind
from reader.core.document import Origin
from reader.importers.pdf_blocks import Printed, runs_after_marker
from reader.importers.pdf_columns import Line
from reader.importers.pdf_glyphs import HYPHEN, Style
from reader.importers.pdf_lines import is_initial
from reader.importers.pdf_runs import Run
from reader.importers.pdf_shape import Shape
from reader.importers.pdf_words import Vocabulary, between

_HYPHENS = (HYPHEN, "-", "‐")
_DEEPEST = 200  # letters that a line of code may be set in
Spans = tuple[tuple[SpanKind, str], ...]


class Writer:
    """Writes block after block; `finish` answers what came of them."""

    def __init__(self, shape: Shape, words: Vocabulary, labels: Sequence[str]) -> None:
        self._shape, self._words, self._labels = shape, words, labels
        self._builder = ContentBuilder()
        self._origins: list[Origin] = []
        self._at = 0  # where the next character goes
        self._page = -1
        self._told: dict[tuple[Style, str, BlockKind, bool], Spans] = {}

    def write(self, block: Printed) -> None:
        """Append one block."""
        runs = runs_after_marker(block)
        if not any(any(run.chars[skip:]) for run, skip in runs) and len(block.lines) == 1:
            return
        self._builder.begin(block.kind, block.level, block.marker)
        self._at += bool(self._at)  # the line feed between blocks
        plain = _is_bold(block) or block.kind is BlockKind.HEADING
        rows = [runs, *([(run, 0) for run in line.row.runs] for line in block.lines[1:])]
        rows = [[(run, skip) for run, skip in row if skip < len(run.chars)] for row in rows]
        for number, row in enumerate(rows):
            after = rows[number + 1][0][0] if number + 1 < len(rows) else None
            for place, (run, skip) in enumerate(row):
                if run.page != self._page:
                    self._page = run.page
                    self._builder.page(self._labels[run.page])
                last = place == len(row) - 1
                self._write_run(run, skip, block.kind, plain, after if last else None)
                if not last:
                    self._gap(run, row[place + 1][0], block)
            if after is not None:
                self._line_end(row[-1][0], after, block, number)

    def finish(self) -> tuple[Content, tuple[Origin, ...]]:
        """The content, and where each run of its characters was printed."""
        return self._builder.build(), tuple(self._origins)

    def _gap(self, run: Run, after: Run, block: Printed) -> None:
        """What stands between two runs of one line."""
        if block.kind is BlockKind.CODE:
            left = min(line.row.left for line in block.lines)
            self._add(" " * max(1, _steps(block, left + after.left - run.right)))
        elif block.kind is BlockKind.ROW and self._shape.is_cell_gap(run, after):
            self._add("\t")
        elif not is_initial(run, after.size):
            self._add(" ")

    def _line_end(self, run: Run, after: Run, block: Printed, number: int) -> None:
        """What stands between two lines of one block, the first of which is its line `number`."""
        if block.kind is BlockKind.CODE:
            self._add("\n" * self._downs(*block.lines[number : number + 2]))
            self._add(" " * _steps(block, after.left))
        elif is_initial(run, after.size):
            return
        elif run.chars[-1] in _HYPHENS and run.chars[-2:-1] != [" "] and len(run.chars) > 1:
            self._add(" " if self._words.waits(after.text) else "")
        else:
            self._add(between(run.chars[-1], after.text))

    def _downs(self, line: Line, after: Line) -> int:
        """How many lines of code `after` is below `line`."""
        if line.row.page != after.row.page:
            return 1
        leading = self._shape.leading(line.column, line.row.size)
        return max(1, round((after.row.bottom - line.row.bottom) / leading))

    def _write_run(
        self, run: Run, skip: int, kind: BlockKind, plain: bool, after: Run | None
    ) -> None:
        chars = run.chars
        while skip < len(chars) and not chars[skip].strip():
            skip += 1
        end = len(chars)
        if after is not None and kind is not BlockKind.CODE and self._drops(run, after):
            end -= 1
        hrefs = [""] * len(chars) if run.links else None
        for first, last, href in run.links:
            assert hrefs is not None
            hrefs[first:last] = [href] * (last - first)
        start = skip
        while start < end:
            stop, style = start + 1, run.styles[start]
            href = hrefs[start] if hrefs else ""
            while (
                stop < end
                and (run.styles[stop] == style or chars[stop] in ("", " "))
                and (hrefs is None or hrefs[stop] == href)
            ):
                stop += 1
            self._pieces(run, start, stop, self._spans(style, href, kind, plain), kind)
            start = stop

    def _drops(self, run: Run, after: Run) -> bool:
        """Whether a hyphen at the end of `run` only broke a word."""
        if run.chars[-1] not in _HYPHENS or len(run.chars) < 2:
            return False
        words = self._words
        return not words.waits(after.text) and not words.keeps_hyphen(run.text, after.text)

    def _pieces(self, run: Run, start: int, stop: int, spans: Spans, kind: BlockKind) -> None:
        """Write characters of one style: as long as each is one code point, in one go."""
        chars = run.chars
        waiting = start
        places = None if isinstance(run.places, range) else run.places
        for at in range(start, stop):
            char = chars[at]
            if places and at > waiting and places[at] != places[at - 1] + 1:
                self._piece(run, waiting, at, spans)
                waiting = at
            if len(char) == 1 and char != HYPHEN and (char != " " or chars[at - 1 : at] != [" "]):
                continue
            self._piece(run, waiting, at, spans)
            waiting = at + 1
            if char == " " and kind is not BlockKind.CODE:
                continue
            several = kind is not BlockKind.CODE and len(char) > 1 and not char.strip()
            for letter in "-" if char == HYPHEN else " " if several else char:
                self._origins.append(Origin(self._at, 1, run.page, run.places[at]))
                self._add(letter, spans)
        self._piece(run, waiting, stop, spans)

    def _piece(self, run: Run, start: int, stop: int, spans: Spans) -> None:
        if start >= stop:
            return
        first = run.places[start]
        if first < 0:
            self._add("".join(run.chars[start:stop]), spans)
            return
        new = Origin(self._at, stop - start, run.page, first)
        last = self._origins[-1] if self._origins else None
        if last and last[0] + last[1] == new.start and (last[2], last[3] + last[1]) == new[2:]:
            self._origins[-1] = last._replace(length=last.length + new.length)
        else:
            self._origins.append(new)
        self._add("".join(run.chars[start:stop]), spans)

    def _add(self, text: str, spans: Spans = ()) -> None:
        if text:
            self._builder.add(text, spans)
            self._at += len(text)

    def _spans(self, style: Style, href: str, kind: BlockKind, plain: bool) -> Spans:
        """How characters of a style stand out from their block."""
        key = style, href, kind, plain
        found = self._told.get(key)
        if found is None:
            given = (
                (style.bold and not plain and not self._shape.bold, SpanKind.STRONG),
                (style.italic, SpanKind.EMPHASIS),
                (style.fixed and not self._shape.fixed and kind is not BlockKind.CODE,
                 SpanKind.CODE),
                (style.raised > 0, SpanKind.SUPERSCRIPT),
                (style.raised < 0, SpanKind.SUBSCRIPT),
            )  # fmt: skip
            link = ((SpanKind.LINK, href),) if href else ()
            found = self._told[key] = (*((kind, "") for has, kind in given if has), *link)
        return found


def _is_bold(block: Printed) -> bool:
    return all(line.row.bold > 0.9 for line in block.lines)


def _steps(block: Printed, x: float) -> int:
    """How many letters `x` is right of the left edge of a block of code."""
    left = min(line.row.left for line in block.lines)
    runs = [run for line in block.lines for run in line.row.runs]
    wide = median((run.right - run.left) / len(run.text) for run in runs)
    return max(0, min(_DEEPEST, round((x - left) / max(1.0, wide))))


def texts_of(lines: Iterable[Line]) -> Iterable[str]:
    """The lines for the vocabulary: those whose last word is broken without it."""
    for line, after in pairwise((*lines, None)):
        assert line is not None
        text = line.row.text
        broken = after is not None and text.endswith(_HYPHENS)
        yield text.rpartition(" ")[0] if broken else text
