"""What is marked for a hit."""

from reader.core.surroundings import Around, surroundings

TEXT = "The rivers rose. The river fell, and the river dried.\nNo river."


def passages(around: Around, *words: tuple[str, int]) -> list[str]:
    """What is marked for the n-th occurrence of each word."""
    spans = []
    for word, number in words:
        at = -1
        for _ in range(number):
            at = TEXT.index(word, at + 1)
        spans.append((at, at + len(word)))
    return [TEXT[start:end] for start, end in surroundings(TEXT, spans, around)]


def test_a_word_is_marked_whole() -> None:
    assert passages(Around.WORD, ("iver", 1), ("river", 2)) == ["rivers", "river"]
    assert passages(Around.WORD, ("river fell", 1)) == ["river fell"]


def test_hits_in_one_sentence_come_to_one_passage() -> None:
    every = [("river", 1), ("river", 2), ("river", 3), ("river", 4)]
    assert passages(Around.SENTENCE, *every) == [
        "The rivers rose.", "The river fell, and the river dried.", "No river.",
    ]  # fmt: skip


def test_hits_in_one_paragraph_come_to_one_passage() -> None:
    every = [("river", 4), ("river", 2), ("river", 1)]
    assert passages(Around.PARAGRAPH, *every) == [TEXT.split("\n")[0], "No river."]


def test_passages_that_overlap_are_one() -> None:
    assert passages(Around.WORD, ("river fell", 1), ("fell, and", 1)) == ["river fell, and"]
    assert passages(Around.SENTENCE, ("river fell", 1), ("rose. The", 1)) == [TEXT.split("\n")[0]]
