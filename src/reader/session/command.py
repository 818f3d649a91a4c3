"""Commands: plain functions on a transaction, each one undoable step with a name."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, Generic, ParamSpec, TypeVar

from reader.store.tx import Tx

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Command(Generic[P, R]):
    """A function that changes a library, and the name its step has unless it gives a better one."""

    label: str
    run: Callable[Concatenate[Tx, P], R]


def command(label: str) -> Callable[[Callable[Concatenate[Tx, P], R]], Command[P, R]]:
    """Makes a function of `(tx, …)` a command named `label`, in sentence case: "Add highlight"."""

    def make(run: Callable[Concatenate[Tx, P], R]) -> Command[P, R]:
        return Command(label, run)

    return make
