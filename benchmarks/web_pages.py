"""Web pages: how much of real pages comes in, and how much of what is beside the articles.

The pages and what is expected of them lie outside the project; without them nothing is measured.
`python -m benchmarks.web_pages` prints a line for each page.
"""

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from time import perf_counter

from lxml import html
from lxml.html import HtmlElement

from benchmarks.scale import Scale
from reader.core.content import BlockKind
from reader.core.document import Draft
from reader.importers import read_draft

_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+")
_INLINE = frozenset(
    ("a", "b", "i", "em", "strong", "span", "code", "sup", "sub", "u", "font", "time")
)
_OPENING = 8  # tokens by which a part is known again
_ALIKE = 0.8  # token F1 from which a title or a name is right
_KINDS = {
    BlockKind.HEADING: ("h1", "h2", "h3", "h4", "h5", "h6"),
    BlockKind.ITEM: ("li",),
    BlockKind.QUOTE: ("blockquote",),
}
_FACTS = {"title": "title", "byline": "author", "siteName": "source", "lang": "language"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one page came in. `kept` and `wanted` count headings, items and quotes."""

    name: str
    f1: float
    kept: int
    wanted: int
    in_order: bool
    doubled: int
    right: dict[str, bool]  # only facts that are expected
    took: float  # ms


def measure(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """The means over all pages, shares in percent."""
    outcomes = [outcome(page) for page in pages()]
    if not outcomes:
        return {}
    found = {
        "text": [100 * fmean(each.f1 for each in outcomes)],
        "structure": [
            100 * sum(each.kept for each in outcomes) / sum(each.wanted for each in outcomes)
        ],
        "disorder": [sum(not each.in_order for each in outcomes)],
        "doubled": [sum(each.doubled for each in outcomes)],
        "took": [each.took for each in outcomes],
    }
    for fact in ("title", "author", "date", "source", "language"):
        told = [each.right[fact] for each in outcomes if fact in each.right]
        found[fact] = [100 * fmean(told)]
    return found


def pages() -> list[Path]:
    """The folders of the pages, if they are there."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    shared = Path(os.environ.get("CLOSE_READER_SHARED", beside))
    return sorted(path.parent for path in shared.glob("web-pages/*/source.html"))


def outcome(page: Path) -> Outcome:
    """How the page in the folder `page` comes in."""
    start = perf_counter()
    draft = read_draft(page / "source.html")
    took = 1000 * (perf_counter() - start)
    expected = html.fromstring((page / "expected.html").read_text())
    facts = json.loads((page / "expected-metadata.json").read_text())
    wanted, got = _expected_parts(expected), _parts(draft)
    return Outcome(
        name=page.name,
        f1=f1(tokens(draft.content.text), tokens(_text(expected))),
        kept=sum((Counter(wanted) & Counter(got)).values()),
        wanted=len(wanted),
        in_order=_is_in_order(wanted, got),
        doubled=_doubled(draft, _text(expected)),
        right=dict(_right(draft, facts)),
        took=took,
    )


def tokens(text: str) -> list[str]:
    """Words in lower case; Chinese and Japanese by the character."""
    return _TOKEN.findall(text.lower())


def f1(got: Iterable[str], wanted: Iterable[str]) -> float:
    """Token F1 of two bags of tokens."""
    mine, theirs = Counter(got), Counter(wanted)
    total = mine.total() + theirs.total()
    return 2 * (mine & theirs).total() / total if total else 1.0


def _text(root: HtmlElement) -> str:
    return "".join(_pieces(root))


def _pieces(root: HtmlElement) -> Iterator[str]:
    yield root.text or ""
    for node in root:
        gap = "" if node.tag in _INLINE else " "
        yield gap
        if isinstance(node.tag, str):
            yield from _pieces(node)
        yield gap
        yield node.tail or ""


def _opening(text: str) -> str:
    return " ".join(tokens(text)[:_OPENING])


def _expected_parts(root: HtmlElement) -> list[tuple[BlockKind, str]]:
    tags = {tag: kind for kind, names in _KINDS.items() for tag in names}
    parts = [(tags[node.tag], _opening(_own_text(node))) for node in root.iter(*tags)]
    return [part for part in parts if part[1]]


def _own_text(node: HtmlElement) -> str:
    """The text of `node` up to the first list inside it, whose items stand for themselves."""
    inner = next(node.iterdescendants("ul", "ol"), None)
    own = _text(node)
    return own if inner is None else own[: own.index(_text(inner))]


def _parts(draft: Draft) -> list[tuple[BlockKind, str]]:
    text = draft.content.text
    return [(block.kind, _opening(text[block.start : block.end])) for block in draft.content.blocks]


def _is_in_order(wanted: list[tuple[BlockKind, str]], got: list[tuple[BlockKind, str]]) -> bool:
    """Whether the parts that are told apart by their opening follow one another as expected."""
    once = {part for part, times in Counter(wanted).items() if times == 1}
    once &= {part for part, times in Counter(got).items() if times == 1}
    return [part for part in wanted if part in once] == [part for part in got if part in once]


def _doubled(draft: Draft, expected: str) -> int:
    """How many blocks of some length are there more often than in the expected text."""
    whole = " ".join(tokens(expected))
    text = draft.content.text
    found = Counter(" ".join(tokens(text[b.start : b.end])) for b in draft.content.blocks)
    return sum(
        times > max(1, whole.count(block)) for block, times in found.items() if len(block) > 40
    )


def _right(draft: Draft, facts: dict[str, str | None]) -> Iterator[tuple[str, bool]]:
    for fact, name in _FACTS.items():
        if wanted := facts.get(fact):
            yield name, f1(tokens(getattr(draft, name)), tokens(wanted)) >= _ALIKE
    if published := facts.get("publishedTime"):
        yield "date", draft.published == published[:10]


def main() -> int:
    """Print how each page comes in."""
    print(f"{'page':32}{'F1':>6}{'parts':>10}  order twice {'ms':>6}  wrong")
    for page in pages():
        each = outcome(page)
        wrong = ", ".join(fact for fact, is_right in each.right.items() if not is_right)
        print(
            f"{each.name:32}{each.f1:6.3f}{each.kept:6}/{each.wanted:<3}  "
            f"{'ok' if each.in_order else 'NO':5} {each.doubled:5} {each.took:6.0f}  {wrong}"
        )
    for name, samples in measure(Scale(), Path()).items():
        print(f"{name:12}{fmean(samples):8.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
