"""A bound on the work that Markdown makes: steps are counted where the renderer goes over a text
again, so that what it would chew on for hours is given up early, and can be stopped meanwhile."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.htmlparser import HTMLExtractor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

# Steps are characters that a regular expression goes over. Prose takes 100 for each of its
# characters, tables and lists of links up to 400.
_FOR_EACH = 1000
_AT_LEAST = 20_000_000  # so many take half a second at most
# How many of these steps a character takes: where blocks are told apart, where tags are, and
# where the end of a link or of code is looked for, and a pair of notes.
_BLOCK, _TAG, _LINK, _NOTE = 8, 16, 32, 4
_BETWEEN = 200_000  # steps from one question whether to go on to the next; some milliseconds
_COPIED = 16  # characters that are merely copied count as one

_BACKTICKS = re.compile("`*")
_MARKED = re.compile(r"[^\w ,.;:?'\"()/%+-]|_|  ")  # that it might be: whatever is not plainly text
_FENCE = re.compile(r"^(`{3,}|~{3,})(.*)$", re.M)


class TooKnotted(ValueError):
    """This Markdown would take far more work than its length is worth."""


def bind(converter: Markdown, length: int, check: Callable[[], None]) -> None:
    """Let `converter` raise TooKnotted if a text of `length` characters takes it too many steps.

    `check` is called again and again while it works; what that raises ends the work, too.
    """
    work = _Work(_AT_LEAST + _FOR_EACH * length, check)
    converter.preprocessors.register(_Ahead(converter, work), "counted ahead", 26)
    converter.preprocessors.register(_Tags(converter, work), "html_block", 20)
    converter.parser.blockprocessors.register(_Blocks(converter, work), "counted blocks", 1000)
    converter.treeprocessors.register(_Plain(converter), "plain texts", 25)  # "inline" is at 20
    for pattern in converter.inlinePatterns:
        pattern.compiled_re = _Pattern(pattern.compiled_re, work)  # type: ignore[assignment]
        for name, counted in _LOOKS:
            if hasattr(pattern, name):
                setattr(pattern, name, counted(getattr(pattern, name), work))


class _Work:
    """What is left of the steps that may be taken."""

    def __init__(self, steps: int, check: Callable[[], None]) -> None:
        self._left = self._next = steps
        self._check = check

    def spend(self, steps: int) -> None:
        self._left -= steps
        if self._left < self._next:
            self._check()
            self._next = self._left - _BETWEEN
        if self._left < 0:
            raise TooKnotted


class _Blocks(BlockProcessor):
    """Takes no block, but sees each before any other does, with all that still is in it."""

    def __init__(self, converter: Markdown, work: _Work) -> None:
        super().__init__(converter.parser)
        self._work = work

    def test(self, parent: Element, block: str) -> bool:
        self._work.spend(_BLOCK * len(block))
        return False


class _Plain(Treeprocessor):
    """Sets aside the texts in which nothing is marked up: a table has thousands of them."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not _MARKED.search(element.text):
                element.text = AtomicString(element.text)


class _Pattern:
    """A compiled pattern of the renderer; after each match it begins to search anew."""

    def __init__(self, pattern: re.Pattern[str], work: _Work) -> None:
        self._pattern = pattern
        self._work = work

    def finditer(self, text: str, start: int = 0) -> Iterable[re.Match[str]]:
        match = self._pattern.search(text, start)
        if match is None:
            self._work.spend(len(text) - start)
            return ()
        return self._from(match, text, start)

    def _from(self, match: re.Match[str] | None, text: str, at: int) -> Iterator[re.Match[str]]:
        while match is not None:
            self._work.spend(match.end() - at + len(text) // _COPIED)
            yield match
            at = max(match.end(), match.start() + 1)
            match = self._pattern.search(text, at)
        self._work.spend(len(text) - at)


def _look(look: Callable[[str, int], tuple[Any, ...]], work: _Work) -> Callable[..., Any]:
    """`look`, which goes from a place in a text to the end of a link and tells where that is."""

    def counted(text: str, start: int) -> tuple[Any, ...]:
        told = look(text, start)
        work.spend(_LINK * max(0, told[-2] - start))
        return told

    return counted


def _pair(find: Callable[..., Any], work: _Work) -> Callable[..., Any]:
    """`find`, which looks for as many backticks as stand at a place, to the end if need be."""

    def counted(start: int, text: str) -> tuple[int, int | None]:
        opened, closed = find(start, text)
        row = _BACKTICKS.match(text, start)
        is_pair = closed is not None and row is not None and opened == row.end()
        work.spend(_LINK * ((closed or 0 if is_pair else len(text)) - start))
        return opened, closed

    return counted


_LOOKS = (("getText", _look), ("getLink", _look), ("find_code_spans", _pair))


class _Ahead(Preprocessor):
    """Counts, and changes nothing: a fence that nothing closes is followed to the end, cells are
    told apart by pairs of backticks, and for each note all notes are gone through."""

    def __init__(self, converter: Markdown, work: _Work) -> None:
        super().__init__(converter)
        self._work = work

    def run(self, lines: list[str]) -> list[str]:
        self._work.spend(fence_steps("\n".join(lines)))
        for line in lines:
            if "|" in line:
                self._work.spend(line.count("`") ** 2)
        notes = sum(line.lstrip().startswith("[^") for line in lines)
        self._work.spend(_NOTE * notes**2)
        return lines


def fence_steps(text: str) -> int:
    """How many characters are gone over to find the end of each fenced listing in `text`."""
    closing: defaultdict[str, list[int]] = defaultdict(list)
    fences = list(_FENCE.finditer(text))
    for fence in fences:
        if not fence[2].strip(" "):
            closing[fence[1]].append(fence.start())
    steps = at = 0
    for fence in fences:
        if fence.start() < at:
            continue
        ends = closing[fence[1]]
        following = bisect_right(ends, fence.start())
        if following < len(ends):
            at = ends[following] + 1
            steps += at - fence.start()
        else:
            steps += (len(text) - fence.start()) * (len(fence[1]) - 2)
    return steps


class _Tags(Preprocessor):
    """What the renderer has to take HTML out of Markdown, with its steps counted."""

    def __init__(self, converter: Markdown, work: _Work) -> None:
        super().__init__(converter)
        self._work = work

    def run(self, lines: list[str]) -> list[str]:
        parser = _Extractor(self.md, self._work)
        parser.feed("\n".join(lines))
        parser.close()
        return "".join(parser.cleandoc).split("\n")


class _Extractor(HTMLExtractor):
    def __init__(self, converter: Markdown, work: _Work) -> None:
        super().__init__(converter)
        self._work = work

    def parse_starttag(self, i: int) -> int:
        end: int = super().parse_starttag(i)
        rest = len(self.rawdata) - i
        self._work.spend(_TAG * (rest if end <= i + 1 else end - i))
        return end

    def parse_endtag(self, i: int) -> int:
        open_tags = len(self.stack) + len(self.inline_stack)
        self._work.spend(_TAG * open_tags + (len(self.rawdata) - i) // _COPIED)
        end: int = super().parse_endtag(i)
        return end

    def handle_empty_tag(self, data: str, is_block: bool) -> None:
        self._work.spend(len(self.rawdata) // _COPIED if is_block else 1)
        super().handle_empty_tag(data, is_block)

    def handle_comment(self, data: str) -> None:
        self._work.spend(len(self.rawdata) * (1 + len(self.inline_stack)))
        super().handle_comment(data)
