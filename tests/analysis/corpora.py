"""Corpora made by hand and by hypothesis: short texts, few themes, passages that crowd."""

from hypothesis import strategies as st

from reader.core.corpus import Corpus, Passage, TaggedText
from reader.core.document import Document
from reader.core.ids import CoderId, CollectionId, DocumentId, HighlightId, ThemeId, VersionId
from reader.core.theme import Theme, ThemeTree

RIVER, FLOOD, BRIDGE, ROAD = map(ThemeId, ("river", "flood", "bridge", "road"))
THEMES = ThemeTree(
    (
        Theme(RIVER, "River", "#000000", 0),
        Theme(FLOOD, "Flood", "#000000", 0, RIVER),  # the one that is under another
        Theme(BRIDGE, "Bridge", "#000000", 1),
        Theme(ROAD, "Road", "#000000", 2),
    )
)
BITS = {RIVER: 1, FLOOD: 2, BRIDGE: 4, ROAD: 8}
LENGTH = 60  # code points of every text
_BLOCK = 10  # and of its blocks, the line feed after each with them


def passage(
    id_: str, start: int, end: int, *themes: ThemeId, coder: str = "you", notes: int = 0,
    created: str = "2026-03-01T09:00:00.000Z",
) -> Passage:  # fmt: skip
    """A passage that carries `themes`."""
    mask = sum(BITS[theme_id] for theme_id in themes)
    return Passage(HighlightId(id_), start, end, CoderId(coder), created, mask, notes)


def text(
    id_: str, *passages: Passage, published: str = "", version: str = "", collection: str = "",
    heading: bool = False,
) -> TaggedText:  # fmt: skip
    """A text of six paragraphs of nine characters, of which the first may be a heading."""
    document = Document(
        DocumentId(id_), id_.title(), VersionId(f"{id_} now"), f"2026-01-0{len(id_)}",
        published=published, collection_id=CollectionId(collection) if collection else None,
    )  # fmt: skip
    starts = tuple(range(0, LENGTH, _BLOCK))
    numbers = tuple(range(0 if heading else 1, len(starts) + (0 if heading else 1)))
    ordered = sorted(passages, key=lambda p: (p.start, -p.end))
    return TaggedText(
        document, VersionId(version or f"{id_} now"), 12, LENGTH, starts, numbers, tuple(ordered)
    )


def corpus(*texts: TaggedText) -> Corpus:
    """A corpus of these texts with four themes and two coders."""
    coders = {CoderId("you"): "You", CoderId("ada"): "Ada"}
    return Corpus(texts, THEMES, BITS, coders, {CollectionId("rivers"): "Rivers"})


_drawn = st.tuples(
    st.integers(0, LENGTH - 2),
    st.integers(1, 4) | st.integers(5, 30),  # as long as a few words, or as some paragraphs
    st.integers(0, 15),
    st.sampled_from(("you", "ada")),
    st.integers(1, 9),
    st.integers(0, 7),
)


def _passages(name: str) -> st.SearchStrategy[list[Passage]]:
    """Up to seven passages in the first 59 code points of a text."""
    return st.lists(_drawn, max_size=7).map(
        lambda drawn: [
            Passage(
                HighlightId(f"{name}{number}"), start, min(LENGTH - 1, start + length),
                CoderId(coder), f"2026-03-0{day}T12:00:00.000Z", themes, notes,
            )
            for number, (start, length, themes, coder, day, notes) in enumerate(drawn)
        ]
    )  # fmt: skip


DATES = ("", "2022", "2022-09", "2022-09-08", "2022-09-12", "2022-10-01", "2023-01-01")
_facts = st.fixed_dictionaries(
    {
        "published": st.sampled_from(DATES),
        "collection": st.sampled_from(("", "rivers")),
        "heading": st.booleans(),
    }
)


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    """Up to three documents; on an older text of the second some passages may wait."""
    texts = []
    for name in ("a", "bb", "ccc")[: draw(st.integers(0, 3))]:
        facts = draw(_facts)
        texts.append(text(name, *draw(_passages(name)), **facts))
        if name == "bb" and draw(st.booleans()):
            texts.append(text(name, *draw(_passages("old")), version="bb before", **facts))
    return corpus(*texts)
