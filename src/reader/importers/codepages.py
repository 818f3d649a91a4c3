"""Which code page a text is in, judged by how well each one makes words of known languages.

Code pages differ in what they make of the bytes above 0x7F. The right one makes letters of one
language of them, the frequent ones often, small ones inside words and capitals at their
beginning; a wrong one makes rare letters, signs inside words and capitals after small letters
(KOI8 and Windows-1251 have each other's capitals for small letters). Texts that fit none of
these languages, say Greek or Japanese ones, go to charset-normalizer.
"""

import re
from collections import Counter
from collections.abc import Mapping

# Small letters, the most frequent first: whole alphabets, of words that have no Latin letters.
_CYRILLIC = (
    "оанитвеірслкдмупязьбгйчхюжцшїщєфґ",
    "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ",
    "анікерсцлвотпыудзймябгшьхюўжчёфэ",
    "аеиотнрсвдклпмзягбъучщхцжйшюфь",
    "аоиенрстјвукдпмлзгбшчцжћњљхђфџ",
)
# Only the letters outside ASCII, one alphabet a language: their order says nothing.
_WESTERN = (
    "éèàêçâîôùûëïœæÿ", "äöüß", "éáíóúñü¿¡", "éèàìòùî", "ãáéíóúâêôõàç", "åäöéæøü", "ëéïöüèóê",
    "þðáéíóúýæö",
)  # fmt: skip
_CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîșțşţ", "čćđšž")
_HEBREW = ("יהולאםרבתשמנכעדקחפסטצגזןךץף",)
_TURKISH = ("çğıöşüâîû", "İçğıöşü")
_ALPHABET = 20  # letters; a shorter list is one of accented letters
# On a tie the first one wins.
_PAGES: Mapping[str, tuple[str, ...]] = {
    "cp1252": _WESTERN,
    "cp1251": _CYRILLIC,
    "cp1250": _CENTRAL,
    "iso8859-2": _CENTRAL,
    "cp1254": _TURKISH,
    "koi8-r": _CYRILLIC,
    "koi8-u": _CYRILLIC,
    "cp866": _CYRILLIC,
    "cp1125": _CYRILLIC,
    "iso8859-5": _CYRILLIC,
    "mac-cyrillic": _CYRILLIC,
    "mac-roman": _WESTERN,
    "cp850": _WESTERN,
    "cp1255": _HEBREW,
}
_SIGNS = frozenset("“”‘’„‚«»‹›–—…•§°€£©®™№\u00a0\u00ad")
_JOINERS = frozenset("’‑–—\u00ad\u00a0")  # signs that may stand between two letters
_OPENING = frozenset("„‚")  # signs that never follow a letter
_LONE = frozenset("àèéìòóôÀÈÉÌÒÓÔ¿¡")  # accented letters that may be a word
_FAULT = -2.0
_GOOD_ENOUGH = 0.15  # the right page scores 0.3 and more, a text in no known language below 0
_HIRAGANA = re.compile("[\u3041-\u3096]")
_EVIDENCE = 6000  # bytes above 0x7F; more would not change the answer


def judge(sample: bytes) -> str:
    """The name of the encoding that `sample` is most likely in; "cp1252" when nothing fits."""
    sample = _cut(sample)
    scores = {page: _score(sample, page, alphabets) for page, alphabets in _PAGES.items()}
    best = max(scores, key=lambda page: scores[page])
    if scores[best] >= _GOOD_ENOUGH:
        return best
    return _other_script(sample) or "cp1252"


def _cut(sample: bytes) -> bytes:
    """`sample` up to the end of the evidence that is wanted."""
    seen = 0
    for at, byte in enumerate(sample):
        seen += byte > 0x7F
        if seen >= _EVIDENCE:
            return sample[: at + 1]
    return sample


def _score(sample: bytes, page: str, alphabets: tuple[str, ...]) -> float:
    """How well `page` suits: the mean worth of its characters above ASCII, at most 1."""
    text = f" {sample.decode(page, 'replace')} "
    is_own_script = len(alphabets[0]) >= _ALPHABET
    letters: Counter[str] = Counter()
    signs = faults = 0
    for before, char, after in zip(text, text[1:], text[2:], strict=False):
        if char < "\x80":
            faults += before > "\x7f" and before.islower() and char.isupper()
        elif char in _SIGNS:
            good = _is_in_place(before, char, after)
            signs += good
            faults += not good
        else:
            letters[char.lower()] += 1
            faults += _breaks_case(before, char, after)
            if is_own_script:
                faults += _is_latin(before) or _is_latin(after)
            else:
                faults += not (before.isalpha() or after.isalpha() or char in _LONE)
    total = letters.total() + signs + faults
    if not total:
        return 0.0
    worths = [
        sum(_worth(char, alphabet) * n for char, n in letters.items()) for alphabet in alphabets
    ]
    return (max(worths) + signs + _FAULT * faults) / total


def _is_in_place(before: str, sign: str, after: str) -> bool:
    if before.isalpha() and after.isalpha():
        return sign in _JOINERS
    return sign not in _OPENING or not before.isalpha()


def _breaks_case(before: str, char: str, after: str) -> bool:
    if char.isupper():
        return before.islower()
    return char.islower() and before.isupper() and after.isupper()


def _worth(char: str, alphabet: str) -> float:
    """From 1 for the most frequent letter to -1 for the rarest; flat for sparse accents."""
    at = alphabet.find(char)
    if at < 0:
        return _FAULT
    return 1.0 if len(alphabet) < _ALPHABET else 1.0 - 2.0 * at / len(alphabet)


def _is_latin(char: str) -> bool:
    return char < "\x80" and char.isalpha()


def _other_script(sample: bytes) -> str:
    for encoding in ("cp932", "euc_jp"):  # charset-normalizer takes short ones for Korean
        text = sample.decode(encoding, "replace")
        if text.count("\ufffd") <= 1 and len(_HIRAGANA.findall(text)) > len(text) / 5:
            return encoding
    from charset_normalizer import from_bytes  # costs 20 ms, and few texts need it

    best = from_bytes(sample).best()
    return best.encoding if best else ""
