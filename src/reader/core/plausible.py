"""What is wrong with a language or an address that somebody typed: its shape, not whether it is."""

import re
from urllib.parse import urlsplit

# BCP 47: language, script, region, variants, and what extensions may follow.
_TAG = re.compile(
    r"(?:[a-z]{2,3}|i)(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-z0-9](?:-[a-z0-9]{2,8})+)*",
    re.I | re.ASCII,
)


def language_problem(text: str) -> str:
    """Why `text` is no tag of a language, as a sentence to show; "" for a tag and for nothing."""
    if not text or _TAG.fullmatch(text):
        return ""
    return f"“{text}” is no tag of a language: write it as en, uk or pt-BR."


def address_problem(text: str) -> str:
    """Why `text` is no address, as a sentence to show; "" for an address and for nothing."""
    try:
        parts = urlsplit(text)
        right = bool(parts.scheme and parts.hostname) and " " not in text
    except ValueError:
        right = False
    if not text or right:
        return ""
    return f"“{text}” is no address: write it whole, as https://example.org/page."
