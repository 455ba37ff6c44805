"""What went wrong in the world, as a code with its data; sentences are made where a language is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Trouble:
    """One thing the world refused. `cmdesk.sentences` holds a sentence for each code."""

    code: str
    data: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.data.items())
        return f"{self.code} ({told})" if told else self.code


class Problem(Exception):
    """The world said no. Whoever talks to the user turns `trouble` into a sentence; bugs are other exceptions."""

    def __init__(self, code: str, /, **data: str) -> None:
        self.trouble = Trouble(code, data)
        super().__init__(str(self.trouble))

    def __reduce__(self) -> tuple[object, ...]:
        # Raised in a worker process and pickled on its way back.
        return _rebuilt, (type(self), self.trouble.code, dict(self.trouble.data))


def _rebuilt(kind: type[Problem], code: str, data: dict[str, str]) -> Problem:
    return kind(code, **data)
