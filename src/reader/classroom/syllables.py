"""How many syllables an English word has, as far as its letters tell.

Each run of vowels is a syllable, less the e that is silent at the end, in -es, in -ed and before
some endings, and one more where two vowels are said apart (sci-ence, ra-di-o, cre-ate).
"""

import re

_VOWELS = re.compile("[aeiouy]+")
_APART = re.compile(
    r"(?<=[^qg])ua(?=[lt])|(?<=[^cgstl])ia(?!ge)|ia(?=t)|(?<=[^cgstln])io(?!us)|"
    r"(?<=[^cgst])i(?:us|um|ous)|(?<=[^n]sc)ie(?=n)|(?<=[lrvd])ie(?=n?[ct])|(?<=[cqu])ie(?=t)|"
    r"(?<=cr)ea(?=t)|ea(?=$|tre)|(?<=[lgd])eo|(?<=p)oe|(?<=us)eu|eu(?=m)|ao|(?<=[euo])ing|yi|"
    r"(?<=[fl])ue(?=n)|(?<=r)ui(?=n)|(?<=^c)oo(?=[pr]\w{2})"
)
_SILENT = re.compile(
    r"(?<=[^aeiouy])e$"  # make
    r"|(?<=[^aeioutdy])ed$"  # turned, but wanted
    r"|(?:(?<=[^aeiouyscxzgh])|(?<=th))es$"  # times, clothes, but prizes
    r"|(?<=[aeiou][^aeiouy])e(?=(?:ments?|ly|less|ful|fully|ness|times|thing|what)$)"  # careful
)
_SPOKEN = re.compile(r"(?:[^aeiouylrw]l(?:e|es|ed)|[bct]res?)$")  # table, centre, but rule
_MUTE_U = re.compile(r"(?<=[qg])u(?=[aey]|i(?!et))")  # question, guard, but quiet


def syllables(word: str) -> int:
    """Of a word with letters; at least 1."""
    plain = "".join(char for char in word.lower() if "a" <= char <= "z")
    heard = _MUTE_U.sub("", plain)
    count = len(_VOWELS.findall(heard)) + len(_APART.findall(plain))
    count -= len(_SILENT.findall(heard)) - bool(_SPOKEN.search(heard))
    return max(1, count)
