"""Versions in words: when one came, from where or by whom, and what changed in figures."""

from reader.core.dates import local_time
from reader.core.document import Version
from reader.session.wording import counted
from reader.store.reads import Reads


def name_of(version: Version) -> str:
    """As people call it: "Version 2"."""
    return f"Version {version.number}"


def came_from(version: Version, before: Version | None) -> str:
    """Where a version came from, or why it was made here: "ferry.html", "same address", "OCR
    error"; `before` is the version before it."""
    if version.is_correction:
        return version.reason
    if before is not None and version.url and version.url == before.url:
        return "same address"
    return version.file_name or version.url or "clipboard"


def version_before(version: Version, read: Reads) -> Version | None:
    """The version that this one followed."""
    if version.number == 1:
        return None
    numbered = {found.number: found for found in read.versions(version.document_id)}
    return numbered.get(version.number - 1)


def coder_of(version: Version, read: Reads) -> str:
    """The name of who brought a version in, or made it; "" if that was not kept."""
    coder = read.coder(version.coder_id) if version.coder_id is not None else None
    return coder.name if coder else ""


def changed(version: Version) -> str:
    """What changed in figures: "20 words added, 18 removed"; "" for the first version."""
    if version.number == 1:
        return ""
    added, removed = version.words_added, version.words_removed
    if added and removed:
        return f"{counted(added, 'word')} added, {removed:,} removed"
    if added or removed:
        return f"{counted(added or removed, 'word')} {'added' if added else 'removed'}"
    return "no word changed"


def figures(version: Version) -> str:
    """As `changed`, in signs: "+20 −18"."""
    added, removed = version.words_added, version.words_removed
    if not added and not removed:
        return changed(version)
    return f"+{added:,} −{removed:,}"


def facts_line(version: Version, read: Reads) -> str:
    """The line under a version's name: "14 Sep 2022, 19:02 · +18 −34 · from ferry.html"; what
    may be long comes last."""
    before, coder = version_before(version, read), coder_of(version, read)
    source = came_from(version, before)
    if version.is_correction:
        source = f"{source}, by {coder}" if coder else source
    elif source != "same address":
        source = f"from {source}"
    told = [local_time(version.made), figures(version), source]
    return " · ".join(part for part in told if part)


def reading_older(version: Version, versions: int) -> str:
    """What stands above an older version that is read."""
    day, _, _ = local_time(version.made).partition(",")
    return f"You are reading version {version.number} of {versions}, from {day}."


def version_line(version: Version, versions: int, waiting: int) -> str:
    """The line under an article's title: "Version 2 of 2 · 2 to review"; "" for an only one."""
    if versions < 2:
        return ""
    line = f"Version {version.number} of {versions}"
    return f"{line} · {waiting:,} to review" if waiting else line
