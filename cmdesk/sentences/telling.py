"""How sentences are told: in the language of `tr`, with the facts that came with a trouble."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol


class Translate(Protocol):
    """`Catalogue.tr` of cmdesk.translations, or `tr` of cmdesk.ui.words."""

    def __call__(self, source: str, n: int | None = None, **values: Any) -> str: ...


Facts = Mapping[str, str]
Sentences = Mapping[str, Callable[[Translate], str]]  # by code
Chosen = Mapping[str, Callable[[Facts, Translate], str]]  # those that depend on what is known


class Known(dict[str, str]):
    """A fact that nobody told is an empty word, never an error in the middle of another one."""

    def __missing__(self, name: str) -> str:
        return ""
