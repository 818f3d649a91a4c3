"""Libraries to measure with: made once through the session, kept in the system's temporary folder.

A library is named by what is in it and lies in a folder named by a hash of what makes it.
"""

import shutil
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory, gettempdir

from benchmarks import comparing, texts
from benchmarks.comparing import revised
from benchmarks.texts import THEMES, Passage
from reader.core import search_words
from reader.core.anchor import Anchor
from reader.core.content import Content
from reader.core.document import Document, Draft
from reader.core.highlight import Highlight
from reader.core.ids import HighlightId, NoteId, ThemeId
from reader.core.note import Note, NoteKind
from reader.session import Session
from reader.session.command import command
from reader.session.commands.documents import add_documents
from reader.session.commands.themes import add_theme
from reader.session.commands.versions import add_version
from reader.session.revising import base_of, revise
from reader.store import indexing, schema
from reader.store.prepared import prepare
from reader.store.tx import Tx

_NOTED = 10  # every tenth highlight has a note
_DENSE = 3.5  # code points from one highlight of a crowd to the next: 300 to a screen
_MAKERS = (
    __file__,
    texts.__file__,
    comparing.__file__,
    schema.__file__,
    indexing.__file__,
    search_words.__file__,
)


def with_article(words: int, highlights: int) -> Path:
    """A library of one article of about `words` words with so many highlights."""
    return _kept(f"article-{words}-{highlights}", lambda path: _article(path, words, highlights))


def with_versions(words: int, highlights: int) -> Path:
    """A library of one article in two versions, nearly every paragraph of it changed."""

    def make(path: Path) -> None:
        _article(path, words, highlights)
        with Session.open(path) as session:
            (document,) = session.read.documents()
            newer = Draft(document.title, revised(session.read.content(document.version_id)))
            base = base_of(session.read, document.id)
            session.do(add_version, revise(session.read, base, prepare(newer)))

    return _kept(f"versions-{words}-{highlights}", make)


def with_crowd(words: int, highlights: int) -> Path:
    """A library of one article in which highlights stand as densely as 300 to a screen."""

    def make(path: Path) -> None:
        content = texts.article(words)
        with Session.open(path) as session:
            _fill(session, [("Crowded", content, _crowd(content, highlights))])

    return _kept(f"crowd-{words}-{highlights}", make)


def with_many(articles: int, each: int, words: int) -> Path:
    """A library of many articles with highlights; the one that was open last is among them."""

    def make(path: Path) -> None:
        made = (texts.article(words, seed=100 + number) for number in range(articles))
        filled = [
            (f"Article {number} of many", content, texts.passages(content, each, seed=number))
            for number, content in enumerate(made)
        ]
        with Session.open(path) as session:
            documents = _fill(session, filled)
            session.remember_place(documents[len(documents) // 2].id, 0)

    return _kept(f"many-{articles}-{each}-{words}", make)


def copied(library: Path, folder: Path) -> Path:
    """A copy to measure on, so that every run sees the same."""
    return Path(shutil.copy(library, folder / library.name))


def _kept(name: str, make: Callable[[Path], None]) -> Path:
    made_by = sha256(b"\0".join(Path(maker).read_bytes() for maker in _MAKERS)).hexdigest()[:12]
    folder = Path(gettempdir()) / f"close-reader-bench-{made_by}"
    folder.mkdir(exist_ok=True)
    library = folder / f"{name}.db"
    if not library.exists():
        with TemporaryDirectory(dir=folder) as half_made:
            make(Path(half_made) / library.name)
            (Path(half_made) / library.name).replace(library)
    return library


def _article(path: Path, words: int, highlights: int) -> None:
    content = texts.article(words)
    with Session.open(path) as session:
        _fill(session, [("What the rivers carried", content, texts.passages(content, highlights))])


def _crowd(content: Content, count: int) -> list[Passage]:
    random = Random(5)
    starts = (int(_DENSE * number) for number in range(count))
    return [
        Passage(start, start + random.randint(4, 24), random.randrange(THEMES))
        for start in starts
        if start + 24 < len(content.text)
    ]


def _fill(
    session: Session, articles: Sequence[tuple[str, Content, Sequence[Passage]]]
) -> list[Document]:
    themes = [session.do(add_theme, f"Theme {number:02}").id for number in range(THEMES)]
    drafts = [Draft(title, content, source="Generated") for title, content, _ in articles]
    documents = session.do(add_documents, drafts)
    for document, (_, content, passages) in zip(documents, articles, strict=True):
        if passages:
            session.do(mark_all, document, content.text, passages, themes)
    return documents


@command("Mark many passages")
def mark_all(
    tx: Tx, document: Document, text: str, passages: Iterable[Passage], themes: Sequence[ThemeId]
) -> None:
    """Highlight every one of these passages, in one step; a note on every tenth."""
    for number, passage in enumerate(passages):
        anchor = Anchor.of(text, passage.start, passage.end)
        highlight = Highlight(
            HighlightId(tx.fresh_id()), document.id, document.version_id, anchor,
            tx.coder_id, tx.time, tx.time, (themes[passage.theme],),
        )  # fmt: skip
        tx.put(highlight)
        if number % _NOTED == 0:
            body = f"Note {number}: *compare* with the passage before."
            note_id, time = NoteId(tx.fresh_id()), tx.time
            on = highlight.id
            tx.put(Note(note_id, NoteKind.NOTE, body, tx.coder_id, time, time, highlight_id=on))
