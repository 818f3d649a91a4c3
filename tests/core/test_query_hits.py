"""Where the words of a query stand, compared with a naive search over a list of words."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.query import And, Near, Not, Or, Phrase, Query, widened
from reader.core.query_hits import QueryHits
from reader.core.query_parser import parse

WORDS = st.sampled_from(["a", "b", "c", "ab", "abc"])
Span = tuple[int, int]  # the first word and one past the last


def phrases() -> st.SearchStrategy[Phrase]:
    forms = st.lists(WORDS, min_size=1, max_size=2, unique=True).map(tuple)
    words = st.lists(forms, min_size=1, max_size=3).map(tuple)
    return st.builds(Phrase, words, st.booleans())


QUERIES: st.SearchStrategy[Query] = st.recursive(
    phrases()
    | st.builds(Near, st.lists(phrases(), min_size=2, max_size=3).map(tuple), st.integers(0, 4)),
    lambda queries: (
        st.builds(And, st.lists(queries, min_size=2, max_size=3).map(tuple))
        | st.builds(Or, st.lists(queries, min_size=2, max_size=3).map(tuple))
        | st.builds(Not, queries, queries)
    ),
    max_leaves=5,
)


def naive(query: Query, words: list[str]) -> set[Span]:
    """Every occurrence that is a hit, by trying each word."""
    match query:
        case Phrase():
            return {
                (at, at + len(query.words))
                for at in range(len(words) - len(query.words) + 1)
                if all(
                    words[at + n] in forms
                    or (
                        query.prefix
                        and n == len(query.words) - 1
                        and any(words[at + n].startswith(form) for form in forms)
                    )
                    for n, forms in enumerate(query.words)
                )
            }
        case Near():
            found = [naive(phrase, words) for phrase in query.phrases]
            hits: set[Span] = set()
            for last in {start for some in found for start, _ in some}:
                near = [
                    {(s, e) for s, e in some if s <= last and last - e <= query.distance}
                    for some in found
                ]
                if all(near):
                    hits |= set().union(*near)
            return hits
        case And():
            every = [naive(part, words) for part in query.parts]
            return set().union(*every) if all(every) else set()
        case Or():
            return set().union(*(naive(part, words) for part in query.parts))
        case Not():
            wanted = naive(query.wanted, words)
            return set() if naive(query.unwanted, words) else wanted


def outermost(found: set[Span]) -> list[Span]:
    return sorted(
        (start, end)
        for start, end in found
        if not any((s, e) != (start, end) and s <= start and end <= e for s, e in found)
    )


def by_word(query: Query, words: list[str], gaps: list[int], first: int, last: int) -> list[Span]:
    """The hits between two words as numbers of words, in a text with such gaps."""
    text, starts = "", list[int]()
    for word, gap in zip(words, gaps, strict=True):
        starts.append(len(text))
        text += word + " " * gap
    ends = {
        start + len(word): number + 1
        for number, (start, word) in enumerate(zip(starts, words, strict=True))
    }
    end = starts[last - 1] + len(words[last - 1]) if last > first else starts[first]
    hits = QueryHits(query, text).within(starts[first], end)
    for hit in hits:
        assert hit.last in starts
    return [(starts.index(hit.start), ends[hit.end]) for hit in hits]


@given(st.data(), QUERIES, st.lists(WORDS, min_size=1, max_size=12))
def test_as_a_naive_search_finds_them(data: st.DataObject, query: Query, words: list[str]) -> None:
    gaps = data.draw(st.lists(st.integers(1, 3), min_size=len(words), max_size=len(words)))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    found = naive(query, words[first:last])
    expected = [(start + first, end + first) for start, end in found]
    if not isinstance(query, Phrase):
        expected = outermost(set(expected))
    assert by_word(query, words, gaps, first, last) == sorted(expected)


def spans(typed: str, words: str) -> list[str]:
    return [words[hit.start : hit.end] for hit in QueryHits(parse(typed), words).within()]


def test_hits_are_all_occurrences_of_what_is_wanted() -> None:
    words = "grain in the grain elevator near the tower"
    assert spans("grain elevator", words) == ["grain", "grain", "elevator"]
    assert spans('grain OR "grain elevator"', words) == ["grain", "grain elevator"]
    assert spans("grain NOT tower", words) == []
    assert spans("elev*", words) == ["elevator"]
    assert spans("NEAR(elevator tower, 2)", words) == ["elevator", "tower"]
    assert spans("NEAR(elevator tower, 1)", words) == []


def test_words_take_their_forms_and_quoted_ones_do_not() -> None:
    forms = {"run": ["runs", "running"]}
    query = widened(parse('run "run" run* NEAR(run x) NOT run'), lambda word: forms.get(word, []))
    every = Phrase((("run", "runs", "running"),))
    assert query == And(
        (
            every,
            Phrase((("run",),), literal=True),
            Phrase((("run",),), prefix=True),
            Not(Near((every, Phrase((("x",),))), 10), every),
        )
    )
