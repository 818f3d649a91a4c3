"""Bytes come out as the text they went in as, whatever the encoding."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers import decoding
from reader.importers.decoding import NotText, decode
from tests.importers.sentences import ENCODINGS, TEXTS

PAIRS = [(language, encoding) for language, all_ in ENCODINGS.items() for encoding in all_]
# The encodings that files really come in; the others are DOS and old Macintosh ones.
COMMON = ("cp1251", "cp1252", "koi8-u", "koi8-r", "cp1250", "iso8859-2")
UNICODE = ("utf-8", "utf-16-le", "utf-16-be")


def windows(language: str, size: int) -> list[str]:
    """Stretches of `size` characters, 13 apart, of the text in `language`."""
    text = TEXTS[language]
    return [text[start : start + size] for start in range(0, max(1, len(text) - size), 13)]


def right(language: str, encoding: str, size: int) -> float:
    """The share of stretches that come out right."""
    raws = [text.encode(encoding, "ignore") for text in windows(language, size)]
    return sum(decode(raw).text == raw.decode(encoding) for raw in raws) / len(raws)


@pytest.mark.parametrize(("language", "encoding"), [p for p in PAIRS if p[1] in COMMON])
def test_common_encodings_are_told_apart_from_120_characters_on(
    language: str, encoding: str
) -> None:
    assert right(language, encoding, 120) == 1.0


@pytest.mark.parametrize(("language", "encoding"), PAIRS)
def test_old_encodings_are_nearly_always_told_apart(language: str, encoding: str) -> None:
    assert right(language, encoding, 120) >= 0.8
    assert right(language, encoding, 300) == 1.0


@pytest.mark.parametrize(("language", "encoding"), PAIRS)
def test_a_page_is_always_right(language: str, encoding: str) -> None:
    raw = TEXTS[language].encode(encoding, "ignore") * 2
    assert decode(raw).text == raw.decode(encoding)


@pytest.mark.parametrize("language", ["uk", "ru"])
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-u"])
def test_capitals_alone_are_told_apart(language: str, encoding: str) -> None:
    raw = TEXTS[language][:200].upper().encode(encoding, "ignore")
    assert decode(raw).text == raw.decode(encoding)


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("encoding", UNICODE)
def test_unicode_needs_no_mark(language: str, encoding: str) -> None:
    text = TEXTS[language][:120]
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        "朝、川の上には濃い霧が立ちこめ、\n漁師たちは長いあいだ岸に上がらなかった。\n",
        "नदी धीरे धीरे बढ़ी और गाँव के लोग किनारे पर खड़े रहे।",
        "নদী ধীরে ধীরে বাড়ল এবং গ্রামের মানুষ তীরে দাঁড়িয়ে রইল।",
        "Ο ποταμός ανέβηκε αργά και οι άνθρωποι στάθηκαν στην όχθη.",
    ],
)
def test_every_script_is_told_in_utf16_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("astray", range(12))
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
@pytest.mark.parametrize("tail", ["", " "])
def test_a_nul_astray_makes_no_other_script_of_a_text(
    astray: int, encoding: str, tail: str
) -> None:
    text = "Some words and, in a café, more words after the byte that is none." + tail
    text = text[:astray] + "\x00" + text[astray:]
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_mark_decides_and_is_dropped(encoding: str) -> None:
    found = decode(("\ufeff" + TEXTS["uk"]).encode(encoding))
    assert (found.text, found.encoding) == (TEXTS["uk"], encoding)


def test_utf8_that_was_cut_stays_utf8() -> None:
    raw = TEXTS["uk"].encode()
    assert decode(raw[:-2] + b".").text.startswith(TEXTS["uk"][:-2])


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp"])
def test_japanese_is_told_from_its_kana(encoding: str) -> None:
    text = "朝、川の上には濃い霧が立ちこめ、漁師たちは長いあいだ岸に上がらなかった。"
    assert decode(text.encode(encoding) * 3).text == text * 3


@pytest.mark.parametrize(
    "raw", [b"\x00\x01\x02\x03" * 40, b"\x89\x01\x00\xff\x07" * 90, b"a\0" * 3]
)
def test_bytes_that_are_no_text_are_refused_or_read(raw: bytes) -> None:
    if raw.startswith(b"a"):
        assert decode(raw).text == "aaa"
    else:
        with pytest.raises(NotText):
            decode(raw)


@given(st.binary(max_size=400))
def test_nothing_but_not_text_is_raised(raw: bytes) -> None:
    with contextlib.suppress(NotText):
        assert isinstance(decode(raw).text, str)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_every_utf8_text_comes_back(text: str) -> None:
    assert decode(text.encode()).text == text.removeprefix("\ufeff")


def test_a_book_in_utf8_is_not_guessed_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "judge", pytest.fail)
    monkeypatch.setattr(decoding, "_broken_utf8", pytest.fail)
    assert decode(("The river rose – slowly. " * 140_000).encode()).encoding == "utf-8"


def test_of_a_book_in_an_old_encoding_only_a_sample_is_judged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judged: list[int] = []

    def judge(sample: bytes) -> str:
        judged.append(len(sample))
        return "cp1252"

    monkeypatch.setattr(decoding, "judge", judge)
    raw = ("The river rose – slowly. " * 140_000).encode("cp1252")
    assert decode(raw).encoding == "cp1252"
    assert judged == [min(judged)]
    assert judged[0] < len(raw) / 10
