"""Posts that are written once and used again, with variables where they differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from cmdesk.domain.variables import Variable, asked, fill
from cmdesk.domain.words import words


@dataclass(frozen=True)
class PostTemplate:
    """What a draft made of it has: texts, accounts, what it belongs to, and what was chosen for it."""

    id: int
    name: str
    text: str
    variants: Mapping[int, str | None] = field(default_factory=dict)  # by account; None follows the text
    pillar: str = ""
    campaign: str = ""
    language: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    used: int = 0


def variables(template: PostTemplate) -> tuple[Variable, ...]:
    """What is asked for when it is used."""
    own = (text for text in template.variants.values() if text is not None)
    return asked(template.text, *own, *template.options.values())


def filled(template: PostTemplate, facts: Mapping[str, str]) -> PostTemplate:
    """The same with what is known; what is not stays as it is written."""
    return replace(
        template,
        text=fill(template.text, facts).text,
        variants={one: text if text is None else fill(text, facts).text for one, text in template.variants.items()},
        options={name: fill(text, facts).text for name, text in template.options.items()},
    )


def found(templates: Sequence[PostTemplate], typed: str) -> list[PostTemplate]:
    """Those that hold each word that was typed, or its beginning."""
    sought = words(typed)
    return [one for one in templates if all(_holds(one, word) for word in sought)]


def _holds(template: PostTemplate, word: str) -> bool:
    every = (template.name, template.text, template.pillar, template.campaign)
    return any(known.startswith(word) for part in every for known in words(part))
