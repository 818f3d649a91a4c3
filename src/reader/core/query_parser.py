"""Reading a query as it is typed: words, "phrases", AND, OR, NOT, NEAR(a b, 10), prefix*, brackets.

Words side by side must all be there. NOT binds closest, then AND, then OR. In lower case and, or
and not are words. What stands in quotation marks of any kind is looked for in that form alone.
"""

import re
from typing import NamedTuple

from reader.core.query import And, Near, Not, Or, Phrase, Query, QueryError
from reader.core.search_words import words_of

_NEAR = 10  # words between, as FTS5 has it where no number is given
_FURTHEST = 1_000  # words: more is no nearness
_DEEPEST = 40  # brackets in brackets: nobody types more, and each costs a turn of the stack
_LONGEST = 200  # words
_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb'
_TOKEN = re.compile(
    rf"\s*(?:(?P<bracket>[()])|(?P<comma>,(?=\s|\d+\s*\)|$))"
    rf"|(?P<open>[{_QUOTES}])(?P<quoted>[^{_QUOTES}]*)(?P<close>[{_QUOTES}]\*?)?"
    rf"|(?P<word>(?:[^\s(){_QUOTES},]|,(?!\s|\d+\s*\)|$))+))"
)


class _Token(NamedTuple):
    kind: str  # ( ) , AND OR NOT NEAR phrase, or "" at the end
    at: int
    text: str = ""
    phrase: Phrase | None = None


def parse(typed: str) -> Query:
    """The query that `typed` stands for. Raises QueryError with a sentence if it is none."""
    return _Parser(typed).whole()


class _Parser:
    def __init__(self, typed: str) -> None:
        self._tokens = _tokens(typed)
        self._next = 0
        self._depth = 0

    def whole(self) -> Query:
        if not self._token.kind:
            raise QueryError("Type a word to look for.", self._token.at)
        query = self._any()
        if self._token.kind:  # all else goes on
            raise QueryError(
                f"The closing bracket at character {self._token.at + 1} has no opening one.",
                self._token.at,
            )
        return query

    @property
    def _token(self) -> _Token:
        return self._tokens[self._next]

    def _take(self) -> _Token:
        token = self._token
        self._next += 1
        return token

    def _any(self) -> Query:
        parts = [self._all()]
        while self._token.kind == "OR":
            self._take()
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _all(self) -> Query:
        parts = [self._without()]
        while self._token.kind not in ("", ")", "OR"):
            if self._token.kind == "AND":
                self._take()
            parts.append(self._without())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _without(self) -> Query:
        query = self._one()
        while self._token.kind == "NOT":
            self._take()
            query = Not(query, self._one())
        return query

    def _one(self) -> Query:
        token = self._take()
        if token.phrase:
            return token.phrase
        if token.kind == "(":
            return self._bracket(token)
        if token.kind == "NEAR":
            return self._near(token)
        self._next -= 1
        raise self._missing(token)

    def _missing(self, token: _Token) -> QueryError:
        """Why there is no word where there should be one."""
        before = self._tokens[self._next - 1] if self._next else None
        operator = before if before and before.kind in ("AND", "OR", "NOT") else token
        if operator.kind in ("AND", "OR", "NOT"):
            side = "after" if operator is before else "before"
            return QueryError(
                f"{operator.kind} at character {operator.at + 1} needs a word {side} it; to look"
                f" for the word itself, write it small.",
                operator.at,
            )
        if before and before.kind == "(":
            sentence = f"There is nothing to look for in the bracket at character {before.at + 1}."
            return QueryError(sentence, before.at)
        return QueryError(f"A word is missing at character {token.at + 1}.", token.at)

    def _bracket(self, opened: _Token) -> Query:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QueryError("There are too many brackets in one another.", opened.at)
        query = self._any()
        self._close(opened)
        self._depth -= 1
        return query

    def _close(self, opened: _Token) -> None:
        if self._take().kind != ")":
            self._next -= 1
            raise QueryError(f"The bracket at character {opened.at + 1} is not closed.", opened.at)

    def _near(self, near: _Token) -> Query:
        opened = self._take()
        phrases: list[Phrase] = []
        while self._token.phrase:
            token = self._take()
            phrases += [token.phrase] if token.phrase else []
        distance = _NEAR
        if self._token.kind == ",":
            self._take()
            distance = self._distance(near)
        if self._token.kind in ("AND", "OR", "NOT", "NEAR", "("):
            raise QueryError(
                f"NEAR at character {near.at + 1} takes words and “phrases” only,"
                " such as NEAR(sniper tower, 8).",
                near.at,
            )
        if len(phrases) < 2:
            raise QueryError(
                f"NEAR at character {near.at + 1} needs two words, such as NEAR(sniper tower, 8).",
                near.at,
            )
        self._close(opened)
        return Near(tuple(phrases), distance)

    def _distance(self, near: _Token) -> int:
        token = self._take()
        if not re.fullmatch("[0-9]{1,4}", token.text) or int(token.text) > _FURTHEST:
            raise QueryError(
                f"After the comma NEAR at character {near.at + 1} needs how many words may stand"
                f" between, a number up to {_FURTHEST:,}.",
                near.at,
            )
        return int(token.text)


def _tokens(typed: str) -> list[_Token]:
    tokens: list[_Token] = []
    count, near = 0, False
    for match in _TOKEN.finditer(typed):
        token = _token(match, typed)
        if token is None or (token.kind == "," and not near):
            continue
        near = token.kind == "NEAR" or (near and token.kind != ")")
        count += len(token.phrase.words) if token.phrase else 0
        tokens.append(token)
    if count > _LONGEST:
        raise QueryError(f"That is more than {_LONGEST} words: look for fewer.", len(typed))
    return [*tokens, _Token("", len(typed.rstrip()))]


def _token(match: re.Match[str], typed: str) -> _Token | None:
    """What was typed there; None for signs that are no part of a word."""
    kind = match.lastgroup or ""
    if match["bracket"] or match["comma"]:
        return _Token(match[kind], match.start(kind))
    if match["open"]:
        at = match.start("open")
        if not match["close"]:
            raise QueryError(f"The quotation mark at character {at + 1} has no partner.", at)
        prefix = match["close"].endswith("*")
        return _phrase(match["quoted"], at, prefix=prefix, literal=True)
    word, at = match["word"], match.start("word")
    if word in ("AND", "OR", "NOT"):
        return _Token(word, at)
    if word == "NEAR" and typed[match.end() :].lstrip().startswith("("):
        return _Token(word, at)
    stem = word.removesuffix("*")
    if "*" in stem or (stem != word and not words_of(stem)):
        raise QueryError(
            f"The star at character {at + word.index('*') + 1} belongs at the end of a word, as in"
            " retreat*.",
            at + word.index("*"),
        )
    return _phrase(stem, at, prefix=stem != word)


def _phrase(text: str, at: int, *, prefix: bool = False, literal: bool = False) -> _Token | None:
    words = tuple((word,) for word in words_of(text))
    if not words:
        return None
    return _Token("phrase", at, text, Phrase(words, prefix, literal))
