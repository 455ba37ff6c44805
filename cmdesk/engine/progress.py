"""How far a long piece of work is, for whoever watches."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """`done` of `total`; finished when they are equal."""

    done: int
    total: int
    what: str = ""  # name of the thing at hand

    @property
    def finished(self) -> bool:
        return self.done >= self.total
