"""How alike two passages are."""

from rapidfuzz.distance import Levenshtein


def likeness(one: str, other: str) -> float:
    """1 for the same characters, 0 for none in common: 1 − edits / the longer length, edits being
    inserted, deleted and replaced code points (Levenshtein)."""
    return float(Levenshtein.normalized_similarity(one, other))
