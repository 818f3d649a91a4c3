"""The parts of an e-book (EPUB 2 and 3): what is in it, in what order, under what names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from reader.errors import ImportFailed
from reader.importers.archive import Archive, resolve
from reader.importers.office_facts import Facts, facts_from
from reader.importers.xml_safe import local_name, parse_page, parse_xml, text_of

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
# Scrambled fonts are no lock on the text (OCF 3.3, section 4.5).
_FONT_METHODS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")
_OPS = "{http://www.idpf.org/2007/ops}type"
_HREF = "{http://www.w3.org/1999/xlink}href"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents; `level` from 1, `place` is an id in the chapter or ""."""

    title: str
    level: int
    place: str


@dataclass(frozen=True, slots=True)
class Book:
    """An opened e-book; `chapters` are the names of its parts in the order of reading."""

    archive: Archive
    facts: Facts
    chapters: Sequence[str]
    contents: Mapping[str, Sequence[Entry]]  # the table of contents, by chapter
    cover: str  # the part that is the picture on the cover, or ""


def open_book(data: bytes, name: str) -> Book:
    """The e-book in `data`; ImportFailed if it is damaged, harmful or locked (DRM)."""
    archive = Archive(data, name)
    path = _package_path(archive)
    package = parse_xml(archive.read(path), path, name)
    items = {item.get("id", ""): item for item in _named(package, "item")}
    paths = {id_: resolve(path, item.get("href", "")) for id_, item in items.items()}
    navigation = [id_ for id_, item in items.items() if "nav" in _properties(item)]
    left_out = {paths[id_] for id_ in navigation} | set(_guide(package, path, "toc"))
    chapters = [
        paths[id_]
        for reference in _named(package, "itemref")
        if (id_ := reference.get("idref", "")) in items
        and items[id_].get("media-type", "") in _PAGES
        and paths[id_] not in left_out
    ]
    chapters = [chapter for chapter in dict.fromkeys(chapters) if chapter in archive]
    _refuse_locked(archive, chapters)
    if not chapters:
        raise ImportFailed(f"“{name}” names no chapters; get the e-book anew from where it was.")
    tables = [*(paths[id_] for id_ in navigation), *_ncx_paths(package, items, paths)]
    metadata = next(_named(package, "metadata"), None)
    facts = Facts() if metadata is None else facts_from(metadata, is_published=True)
    return Book(archive, facts, chapters, _contents(archive, tables), _cover(package, items, paths))


def _package_path(archive: Archive) -> str:
    root = parse_xml(archive.read(_CONTAINER), _CONTAINER, archive.name)
    for file in _named(root, "rootfile"):
        path = resolve("", file.get("full-path", ""))
        if path in archive:
            return path
    raise archive.damaged(_CONTAINER)


def _refuse_locked(archive: Archive, chapters: Sequence[str]) -> None:
    if _ENCRYPTION not in archive:
        return
    root = parse_xml(archive.read(_ENCRYPTION), _ENCRYPTION, archive.name)
    for item in _named(root, "EncryptedData"):
        methods = {method.get("Algorithm", "") for method in _named(item, "EncryptionMethod")}
        locked = {resolve("", part.get("URI", "")) for part in _named(item, "CipherReference")}
        if not methods.issubset(_FONT_METHODS) and locked.intersection(chapters):
            raise ImportFailed(
                f"“{archive.name}” is locked against copying (DRM) and opens only in the shop's "
                "own program; ask the shop or the library for a copy without a lock."
            )


def _named(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return (element for element in root.iter() if local_name(element) == name)


def _properties(item: etree._Element) -> list[str]:
    return str(item.get("properties", "")).split()


def _guide(package: etree._Element, path: str, kind: str) -> list[str]:
    """The parts that an EPUB 2 calls its `kind`; a place inside a part is not meant."""
    return [
        resolve(path, reference.get("href", ""))
        for reference in _named(package, "reference")
        if reference.get("type") == kind and "#" not in reference.get("href", "")
    ]


def _ncx_paths(
    package: etree._Element, items: Mapping[str, etree._Element], paths: Mapping[str, str]
) -> list[str]:
    named = [spine.get("toc", "") for spine in _named(package, "spine")]
    typed = [id_ for id_, item in items.items() if "ncx" in item.get("media-type", "")]
    return [paths[id_] for id_ in (*named, *typed) if id_ in paths]


def _cover(
    package: etree._Element, items: Mapping[str, etree._Element], paths: Mapping[str, str]
) -> str:
    named = [meta.get("content", "") for meta in _named(package, "meta") if _is_cover(meta)]
    marked = [id_ for id_, item in items.items() if "cover-image" in _properties(item)]
    return next((paths[id_] for id_ in (*marked, *named) if id_ in paths), "")


def _is_cover(meta: etree._Element) -> bool:
    return bool(meta.get("name") == "cover")


def _contents(archive: Archive, tables: Iterable[str]) -> dict[str, list[Entry]]:
    """The first table of contents that says anything."""
    for path in tables:
        if path not in archive:
            continue
        root = parse_page(archive.read(path), path, archive.name)
        found: dict[str, list[Entry]] = {}
        for title, level, href in () if root is None else _lines(root):
            chapter = resolve(path, href)
            if title and chapter:
                found.setdefault(chapter, []).append(Entry(title, level, href.partition("#")[2]))
        if found:
            return found
    return {}


def _lines(root: etree._Element) -> Iterator[tuple[str, int, str]]:
    """Title, level from 1 and address of each line, of the EPUB 2 form or that of EPUB 3."""
    for point in _named(root, "navPoint"):
        label, content = _child(point, "navLabel"), _child(point, "content")
        level = sum(1 for above in point.iterancestors() if local_name(above) == "navPoint") + 1
        yield text_of(label), level, "" if content is None else content.get("src", "")
    for nav in _named(root, "nav"):
        if nav.get(_OPS, nav.get("role", "toc")) in ("toc", "doc-toc"):
            for link in _named(nav, "a"):
                above = [local_name(element) for element in link.iterancestors()]
                yield text_of(link), max(1, above.count("ol")), link.get("href", "")


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in element if local_name(child) == name), None)
