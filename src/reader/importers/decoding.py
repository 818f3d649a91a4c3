"""Bytes to text: which encoding a file is in, found in the order of how sure each sign is."""

import codecs
import re
from dataclasses import dataclass

from reader.importers.codepages import judge

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024  # bytes
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
_LAYOUT = b"\t\n\v\f\r"
_FOREIGN = re.compile("[^\t\n\r -~\u00a0-\u2fff\u3001-\ud7ff\uf900-\uffef\U00010000-\U000e01ef]")
_HIGH = re.compile(rb"[\x80-\xff]")


class NotText(ValueError):
    """The bytes are no text in any encoding we know."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the name Python gives the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """The text in `data` without its byte order mark; `NotText` if it looks like none.

    In turn: a byte order mark; NULs in every other place (UTF-16); strict UTF-8; UTF-8 with a
    few broken places, which become U+FFFD; the likeliest single-byte or East Asian encoding.
    A NUL astray is kept here; `core.text.canonical` drops it.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _checked(data[len(bom) :].decode(encoding, "replace"), encoding)
    sample = data[:_SAMPLE]
    if b"\x00" in sample and len(data) % 2 == 0 and (encoding := _utf16_without_bom(sample)):
        return Decoded(data.decode(encoding, "replace"), encoding)
    controls = _count(sample, _CONTROLS)
    if controls - (sample.count(0) == 1) > len(sample) / 100:
        raise NotText
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _broken_utf8(data) or _legacy(data)


def _checked(text: str, encoding: str) -> Decoded:
    sample = text[:_SAMPLE]
    strange = len(_FOREIGN.findall(sample)) + sample.count("\ufffd")
    if _share(strange, len(sample)) > 0.05:
        raise NotText
    return Decoded(text, encoding)


def _utf16_without_bom(sample: bytes) -> str:
    """UTF-16 has its ASCII (spaces at the least) with a NUL always on the same side, and its other
    scripts with bytes that are no letters in any other encoding."""
    if not _is_wide(sample):
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if max(even, odd) < 8 * min(even, odd) or max(even, odd) < len(sample) / 200:
        return ""
    try:
        _checked(sample[: len(sample) & ~1].decode(encoding, "replace"), encoding)
    except NotText:
        return ""
    return encoding


def _is_wide(sample: bytes) -> bool:
    """Whether `sample` is no text with a NUL astray: a half of it says which script it is."""
    controls = _count(sample, _CONTROLS)
    others = controls - sample.count(0)
    return others > len(sample) / 50 or controls + _count(sample, _LAYOUT) > len(sample) / 4


def _count(sample: bytes, which: bytes) -> int:
    return len(sample) - len(sample.translate(None, which))


def _broken_utf8(data: bytes) -> Decoded | None:
    """UTF-8 that was cut or damaged: legacy text has next to no valid sequences."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
    return Decoded(text, "utf-8") if whole > 20 * broken else None


def _legacy(data: bytes) -> Decoded:
    first = _HIGH.search(data)
    start = max(0, first.start() - 1024) if first else 0
    encoding = judge(data[start : start + _SAMPLE])
    return Decoded(data.decode(encoding, "replace"), encoding)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
