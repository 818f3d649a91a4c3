"""How much is measured: the sizes of texts, how many highlights, how often each thing is done."""

from dataclasses import dataclass

from benchmarks.texts import SIZES


@dataclass(frozen=True, slots=True)
class Scale:
    """One run of a subject. Sizes in words, the rest are counts."""

    short: int = SIZES[0]
    report: int = SIZES[1]
    book: int = SIZES[2]
    some: int = 1_000  # highlights
    many: int = 10_000
    articles: int = 1_000  # in the big library
    each: int = 100  # highlights on each of them
    crowd: int = 6_000  # highlights over some 20 screens, 300 on each
    jumps: int = 8
    pages: int = 60
    screens: int = 15
    adds: int = 15
    steps: int = 80  # of the mouse
    zooms: int = 6
    printed: int = 300  # pages
    copy: int = 5_200  # words on ten pages
    corrections: int = 4
    characters: int = 3_000_000  # of a text that quotes are looked for in
    quotes: int = 100


TINY = Scale(
    short=300, report=600, book=3_000, some=30, many=60, articles=6, each=5, crowd=600,
    jumps=2, pages=4, screens=2, adds=2, steps=6, zooms=2, printed=2, copy=400, corrections=2,
    characters=20_000, quotes=5,
)  # fmt: skip
