"""The library that search and Explore are measured on: many articles with highlights, a book."""

from pathlib import Path

from benchmarks import libraries, texts
from benchmarks.scale import Scale
from reader.core.document import Draft
from reader.session import Session
from reader.session.commands.documents import add_documents


def with_book(scale: Scale, folder: Path) -> Path:
    """A copy of it in `folder`."""
    path = libraries.copied(libraries.with_many(scale.articles, scale.each, scale.short), folder)
    with Session.open(path) as session:
        session.do(add_documents, [Draft("The book", texts.article(scale.book))])
    return path
