"""Pieces of text that are written once and used again, and ways to begin a conversation."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class SnippetKind(StrEnum):
    TEXT = "text"
    SIGNATURE = "signature"
    HASHTAGS = "hashtags"


@dataclass(frozen=True)
class Snippet:
    id: int
    kind: SnippetKind
    name: str
    text: str
    language: str = ""  # "" serves every language
    used: int = 0


class Starter(StrEnum):
    """How a post may begin a conversation instead of announcing."""

    QUESTION = "question"
    CHOICE = "choice"
    BEHIND = "behind"
    THANKS = "thanks"


# The dots are for the writer: nothing of it is fit to be sent as it stands.
STARTERS: Mapping[str, Mapping[Starter, tuple[str, ...]]] = MappingProxyType(
    {
        "fr": {
            Starter.QUESTION: (
                "Et vous, comment … ?",
                "Quelle est la dernière fois que vous avez … ?",
                "Que changeriez-vous à … ?",
            ),
            Starter.CHOICE: ("Plutôt … ou plutôt … ?", "S’il ne fallait en garder qu’un : … ou … ?"),
            Starter.BEHIND: (
                "Ce que l’on ne voit pas : …",
                "Il est … h et nous sommes en train de …",
                "La question que l’on nous pose chaque jour : …",
            ),
            Starter.THANKS: ("Merci à … qui …", "Vous êtes … à … : merci."),
        },
        "en": {
            Starter.QUESTION: ("How do you … ?", "When did you last … ?", "What would you change about … ?"),
            Starter.CHOICE: ("Rather … or … ?", "If you could keep only one: … or … ?"),
            Starter.BEHIND: ("What nobody sees: …", "It is … and we are …", "The question we are asked every day: …"),
            Starter.THANKS: ("Thank you, …, for …", "There are … of you who …: thank you."),
        },
    }
)
