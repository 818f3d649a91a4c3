"""What the formats that are zip packages share: how each is known, and how a draft is made."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import replace

from reader.core.content import Content
from reader.core.document import Comment, Draft, Picture
from reader.importers.archive import package_kind
from reader.importers.base import first_heading, make_draft, suffix_of
from reader.importers.office_facts import Facts


class Packed(ABC):
    """The base of an importer whose `name` is the kind of package that it reads."""

    name: str
    version: str
    suffixes: tuple[str, ...]
    media_type: str
    title: str

    def accepts(self, data: bytes, name: str) -> bool:
        """Whether `data` is such a package, or a damaged zip file that is called one."""
        kind = package_kind(data)
        damaged = not kind and data.startswith(b"PK") and suffix_of(name) in self.suffixes
        return kind == self.name or damaged

    @abstractmethod
    def read(self, data: bytes, name: str) -> Draft:
        """The text in `data`; `ImportFailed` if it is damaged, locked or harmful."""

    def draft(
        self,
        data: bytes,
        name: str,
        content: Content,
        facts: Facts,
        pictures: Iterable[Picture],
        comments: tuple[Comment, ...] = (),
    ) -> Draft:
        """As `make_draft`, with what the package tells of itself; each picture is kept once."""
        draft = make_draft(
            self,
            data,
            name,
            content,
            title=facts.title or first_heading(content),
            author=facts.author,
            source=facts.source,
            published=facts.published,
            language=facts.language,
            url=facts.url,
        )
        kept = tuple({picture.hash: picture for picture in pictures}.values())
        return replace(draft, pictures=kept, comments=comments)
