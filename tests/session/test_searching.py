"""Searching a library, compared with a naive search over the same texts."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.query import QueryError
from reader.core.search import Found, Part, Wanted
from reader.errors import Cancelled, Refused, StoreError
from reader.session import Session
from reader.session.commands.documents import add_documents, edit_document, trash_documents
from reader.session.commands.highlights import add_highlight
from reader.session.commands.notes import add_note
from reader.session.searching import search
from reader.store.searching import SearchReads
from tests.libraries import draft, open_library

RIVER = (
    "The river rose. Rivers rise in spring.\n"
    "Café owners by the co\u00adoper\u00ada\u00adtion’s quay watched the RIVER;"
    " the cafe\u0301 closed.\n"
    "Straße um Straße: об'єкт, обʼєкт. Йога."
)
# A vocabulary small enough that queries find something, with all that is to be set aside.
SAID = {
    "cafe": ["café", "cafe\u0301", "CAFE"],
    "strasse": ["Straße", "strasse"],
    "обʼєкт": ["об'єкт", "об’єкт", "обʼєкт"],
    "йога": ["йога", "и\u0306ога"],
    "иога": ["иога"],
    "cooperation": ["co\u00adoper\u00adation", "cooperation"],
    "do": ["do"],
}
FOLDED = st.sampled_from(list(SAID))
GAPS = st.sampled_from([" ", ", ", "\n", " — ", "-", "; “"])


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with open_library(path) as session:
        yield session


def find(session: Session, query: str, *parts: Part, **more: object) -> list[Found]:
    wanted = Wanted(query, parts=parts or Wanted("").parts, **more)  # type: ignore[arg-type]
    return list(search(session.path, wanted))


def matches(found: list[Found]) -> list[str]:
    return [hit.match for some in found for hit in some.hits]


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, list[tuple[str, int, int]]]:
    """A text, with each of its words folded and where it stands."""
    text, words = "", list[tuple[str, int, int]]()
    for folded in draw(st.lists(FOLDED, min_size=1, max_size=8)):
        said = draw(st.sampled_from(SAID[folded]))
        words.append((folded, len(text), len(text) + len(said)))
        text += said + draw(GAPS)
    return text + ".", words


@settings(max_examples=60)
@given(
    st.lists(texts(), min_size=1, max_size=3, unique_by=lambda one: one[0]),
    st.lists(FOLDED, min_size=2, max_size=2),
    st.data(),
)
def test_hits_are_where_a_naive_search_finds_them(
    told: list[tuple[str, list[tuple[str, int, int]]]], pair: list[str], data: st.DataObject
) -> None:
    one, other = (data.draw(st.sampled_from(SAID[word])) for word in pair)
    joined = data.draw(st.sampled_from(["{} {}", '"{} {}"', "{} OR {}", "{} NOT {}"]))
    expected = set()
    for number, (_, words) in enumerate(told):
        there = [word for word, _, _ in words]
        both = pair[0] in there and pair[1] in there
        for at, (word, start, end) in enumerate(words):
            holds = {
                "{} {}": both and word in pair,
                "{} OR {}": word in pair,
                "{} NOT {}": word == pair[0] and pair[1] not in there,
                '"{} {}"': there[at : at + 2] == pair,
            }
            if holds[joined]:
                last = words[at + 1][2] if joined == '"{} {}"' else end
                expected.add((number, start, last))
    with TemporaryDirectory() as folder, open_library(Path(folder) / "a.db") as session:
        drafts = [draft(str(n), text, text.encode()) for n, (text, _) in enumerate(told)]
        session.do(add_documents, drafts)
        found = find(session, joined.format(one, other), Part.TEXTS, exact=True)
        hits = [(int(some.title), hit.start, hit.end) for some in found for hit in some.hits]
        for number, start, end in hits:
            said = session.read.text(session.read.documents()[number].version_id)
            assert said[start:end] in matches(found)
    assert len(hits) == len(set(hits))
    assert set(hits) == expected


def test_word_forms_are_found_unless_exact_or_quoted(session: Session) -> None:
    session.do(add_documents, [draft("A", RIVER)])
    assert matches(find(session, "river")) == ["river", "Rivers", "RIVER"]
    assert matches(find(session, "river", exact=True)) == ["river", "RIVER"]
    assert matches(find(session, '"rivers"')) == ["Rivers"]
    assert matches(find(session, "riv*")) == ["river", "Rivers", "RIVER"]
    assert matches(find(session, "cooperation")) == ["co\u00adoper\u00ada\u00adtion’s"]


def test_every_part_is_searched_titles_first(session: Session) -> None:
    one, other = session.do(add_documents, [draft("River log", RIVER), draft("B", "No water.")])
    session.do(edit_document, other.id, author="Ann Rivers")
    note = session.do(add_note, "Which river?\n\nA *river*.", document_id=other.id)
    free = session.do(add_note, "A free river.")
    marked = session.do(add_highlight, one.id, 0, 15)
    found = find(session, "river", *Part)
    told = {(some.part, some.title, some.note_id): matches([some]) for some in found}
    assert told == {
        (Part.TITLES, "River log", None): ["River"],
        (Part.TITLES, "B", None): ["Rivers"],
        (Part.NOTES, "B", note.id): ["river", "river"],
        (Part.NOTES, "", free.id): ["river"],
        (Part.TEXTS, "River log", None): ["river", "Rivers", "RIVER"],
        (Part.HIGHLIGHTS, "River log", None): ["river"],
    }
    (in_highlight,) = find(session, "river", Part.HIGHLIGHTS)
    assert in_highlight.hits[0].highlight_ids == (marked.id,)
    assert find(session, "river")[0].part is Part.TITLES
    assert {some.title for some in find(session, "river", document_ids=(other.id,))} == {"B"}
    session.do(trash_documents, [one.id, other.id])
    assert [some.note_id for some in find(session, "river", *Part)] == [free.id]


def test_a_highlight_is_a_unit_of_its_own(session: Session) -> None:
    (document,) = session.do(add_documents, [draft("A", RIVER)])
    first = session.do(add_highlight, document.id, 0, 38)
    second = session.do(add_highlight, document.id, 4, 15)
    session.do(add_highlight, document.id, 39, len(RIVER))
    (both,) = find(session, "river", Part.HIGHLIGHTS, exact=True)
    ids = {hit.start: set(hit.highlight_ids) for hit in both.hits}
    assert ids[4] == {first.id, second.id}
    (only,) = find(session, "river spring", Part.HIGHLIGHTS)
    assert matches([only]) == ["river", "Rivers", "spring"]
    assert {id_ for hit in only.hits for id_ in hit.highlight_ids} == {first.id}
    assert matches(find(session, "rose NOT spring", Part.HIGHLIGHTS)) == ["rose"]
    assert matches(find(session, r"rose|quay", Part.HIGHLIGHTS, is_pattern=True)) == [
        "rose",
        "quay",
    ]


def test_two_documents_with_one_text_are_both_found(session: Session) -> None:
    session.do(add_documents, [draft("A", RIVER), draft("B", RIVER)])
    assert sorted(some.title for some in find(session, "spring")) == ["A", "B"]


def test_the_text_that_has_more_of_it_comes_first(session: Session) -> None:
    session.do(
        add_documents, [draft("A", "One quay, " + "and more " * 40), draft("B", "Quay. A quay.")]
    )
    assert [some.title for some in find(session, "quay")] == ["B", "A"]


def test_patterns_look_at_the_text_as_it_is(session: Session) -> None:
    session.do(add_documents, [draft("A", RIVER)])
    assert matches(find(session, r"\briver\w*", is_pattern=True)) == ["river", "Rivers", "RIVER"]
    assert matches(find(session, r"^caf.", is_pattern=True)) == ["Café"]
    assert matches(find(session, r"x*", is_pattern=True)) == []


def test_a_pattern_that_never_ends_is_stopped(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.session.patterns._SECONDS", 0.05)
    session.do(add_documents, [draft("A", "x" * 2000 + "!")])
    with pytest.raises(Refused, match="was stopped"):
        find(session, "(x+x+)+y", is_pattern=True)


@pytest.mark.parametrize("typed", ["", "(", "a" * 1001, "[", "a{2,1}", "(?P<x>a)(?P<x"])
def test_a_pattern_that_means_nothing_is_told(session: Session, typed: str) -> None:
    with pytest.raises(QueryError):
        search(session.path, Wanted(typed, is_pattern=True))


def test_a_query_that_means_nothing_is_told_before_the_library_is_opened(tmp_path: Path) -> None:
    with pytest.raises(QueryError):
        search(tmp_path / "none.db", Wanted("a AND"))


def test_a_search_stops_when_it_is_told(session: Session) -> None:
    session.do(add_documents, [draft(str(n), f"{RIVER} {n}", bytes([n])) for n in range(30)])
    stopped = False
    found = search(session.path, Wanted("river"), lambda: stopped)
    next(found)
    stopped = True
    with pytest.raises(Cancelled):
        list(found)


def ours(seen: list[str]) -> list[str]:
    """The statements that are not FTS5's own."""
    return [sql for sql in seen if "MATCH" in sql or "json_each" in sql]


def test_it_reads_few_texts_until_the_first_is_told(session: Session) -> None:
    session.do(add_documents, [draft(str(n), f"{RIVER} {n}", bytes([n])) for n in range(200)])
    with SearchReads.open(session.path) as reads:
        seen: list[str] = []
        reads._connection.set_trace_callback(seen.append)
        units = reads.units((Part.TEXTS,), '"river"')
        next(units)
        assert len(ours(seen)) == 2
        assert len(list(units)) == 199
        assert len(ours(seen)) <= 5


def test_it_sees_no_half_of_a_step(session: Session) -> None:
    session.do(add_documents, [draft("A", RIVER)])
    with SearchReads.open(session.path) as reads:
        session.do(add_documents, [draft("B", RIVER + " More.", b"b")])
        assert [unit.title for unit in reads.units((Part.TEXTS,), '"river"')] == ["A"]


def test_a_damaged_index_is_told_and_no_crash(session: Session) -> None:
    session.do(add_documents, [draft("A", RIVER)])
    with closing(sqlite3.connect(session.path)) as raw, raw:
        raw.execute("UPDATE search_data SET block = x'00' WHERE id > 10")
    with pytest.raises(StoreError, match=r"damaged|could not be read"):
        find(session, "river")


def test_a_damaged_index_is_told_with_what_mends_it(path: Path) -> None:
    with open_library(path) as session:
        session.do(add_documents, [draft("A", "The river rose.")])
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE search_data SET block = zeroblob(3) WHERE id > 10")
    with pytest.raises(StoreError, match="--rebuild-index"):
        list(search(path, Wanted("river")))
