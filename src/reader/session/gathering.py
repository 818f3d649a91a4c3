"""Gathering: what is read is written down as it comes, and appears in the library in one step."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self, TypeVar

from reader.core.addresses import article_address
from reader.core.document import Draft
from reader.core.ids import DocumentId
from reader.errors import StoreError
from reader.importers.base import CLIPBOARD
from reader.session.arrival import Arrival, Arrived, Newcomer
from reader.session.bringing_in import Unchanged
from reader.session.command import Command
from reader.session.revising import Base, base_after, base_of, revise
from reader.session.session import Session
from reader.store.prepared import Kept, Prepared

W = TypeVar("W")
# Characters and bytes: written one by one, a thousand articles take a third longer, as FTS5 then
# has a thousand small indexes to join; more at once would keep the library locked for too long.
_PORTION = 200_000


class Gathering:
    """Recognises newer texts of documents by where they are from, and makes them ready to be
    versions. On leaving, what did not appear in the library is taken out of it again.
    """

    def __init__(
        self,
        session: Session,
        *,
        as_new: bool = False,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        """With `as_new` nothing is recognised; `check` is asked often and may raise Cancelled."""
        self._session, self._check = session, check
        self._coming: list[Arrival] = []
        self._kept: list[Kept] = []
        self._waiting: list[Prepared] = []
        self._size = 0  # characters and bytes that wait
        self._bases: dict[DocumentId, Base] = {}  # of documents that something came for
        self._sources: dict[str, DocumentId] | None = {} if as_new else None
        self._as_new = as_new

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._kept:
            with suppress(StoreError):  # rows that no step names do no harm
                self._session.forget(self._kept)

    def keep(self, prepared: Prepared, version_of: DocumentId | None = None) -> Unchanged | None:
        """Write texts and bytes down, unless nothing changed; the text is to be the next version of
        the document it is from, or of the one that is named. Where that left the library
        meanwhile, it is one of its own. Raises StoreError."""
        document_id = version_of or self._known(prepared.draft)
        if document_id is not None and self._is_there(document_id):
            return self._keep_version(prepared, document_id, wanted=version_of is not None)
        newcomer = Newcomer(self._keep(prepared))
        self._coming.append(newcomer)
        self._remember(prepared.draft, newcomer)
        return None

    def add(self, command: Command[[Sequence[Arrival], W], Arrived], where: W) -> Arrived:
        """Bring in all that was kept by one `command`, into the collection `where`; raises
        ReaderError."""
        self._write()
        if not self._coming:
            return Arrived([], [])
        arrived = self._session.do(command, self._coming, where)
        self._coming, self._kept = [], []
        return arrived

    def _keep(self, prepared: Prepared) -> Kept:
        """Write texts and bytes down, short ones some at a time."""
        kept = Kept.of(prepared)
        self._kept.append(kept)
        self._waiting.append(prepared)
        self._size += len(prepared.draft.content.text) + len(prepared.packed or b"")
        if self._size > _PORTION:
            self._write()
        return kept

    def _write(self) -> None:
        waiting, self._waiting, self._size = self._waiting, [], 0
        if waiting:
            self._session.keep(waiting)

    def _keep_version(
        self, prepared: Prepared, document_id: DocumentId, *, wanted: bool
    ) -> Unchanged | None:
        self._write()  # it may be of a text that came just now
        read = self._session.read
        base = self._bases.get(document_id) or base_of(read, document_id)
        if same := self._same_text(prepared, base, wanted=wanted):
            return same
        revision = revise(read, base, prepared, self._check)
        revision = revision.over(self._keep(prepared))
        self._coming.append(revision)
        self._bases[document_id] = base_after(base, revision, prepared.draft.content.text)
        return None

    def _same_text(self, prepared: Prepared, base: Base, *, wanted: bool) -> Unchanged | None:
        """Whether the text is there already: what stands around it, as in a page that is saved
        again, makes no version. Who `wanted` one gets it if anything differs from the current one.
        """
        read, current = self._session.read, base.version
        draft, document_id = prepared.draft, current.document_id
        document = read.document(document_id)
        title = document.title if document else draft.title
        name = draft.file_name
        if prepared.content_hash == current.content_hash:
            return Unchanged(name, title, document_id)
        if wanted:
            return None
        if read.stored(current.content_hash).text == draft.content.text:
            return Unchanged(name, title, document_id)
        for version in read.versions(document_id):
            if version.content_hash == prepared.content_hash:
                return Unchanged(name, title, document_id, version.number)
        return None

    def _known(self, draft: Draft) -> DocumentId | None:
        """The document that `draft` is a newer text of."""
        address = _address(draft.url, draft.importer)
        return self._by_address().get(address) if address else None

    def _is_there(self, document_id: DocumentId) -> bool:
        """Whether it is in the library, perhaps in the trash, or on its way into it."""
        return document_id in self._bases or self._session.read.document(document_id) is not None

    def _remember(self, draft: Draft, newcomer: Newcomer) -> None:
        address = _address(draft.url, draft.importer)
        if address and not self._as_new:
            self._by_address()[address] = newcomer.id
            self._bases[newcomer.id] = newcomer.base

    def _by_address(self) -> dict[str, DocumentId]:
        if self._sources is None:
            self._sources = {}
            for source in self._session.read.sources():
                if address := _address(source.url, source.importer):
                    self._sources.setdefault(address, source.document_id)
        return self._sources


def _address(url: str, importer: str) -> str:
    """What tells which article it is; "" if nothing does. A passage that was pasted has an address,
    and is not the article there."""
    return "" if importer.startswith(f"{CLIPBOARD} ") else article_address(url)
