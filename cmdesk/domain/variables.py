"""Words between {{ and }} that stand for something else, in saved replies and in templates of posts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_VARIABLE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_INSIDE = re.compile(r"\s*([\w.]+)\s*(?:\|\|\s*(?:'([^']*)'|\"([^\"]*)\"|’([^’]*)’))?\s*", re.DOTALL)


@dataclass(frozen=True)
class Filled:
    """A text as it is used; `missing` are the spans of what nothing is known of."""

    text: str
    missing: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Variable:
    """One that is asked for; `fallback` None: there is nothing to fall back on."""

    name: str  # lower case
    fallback: str | None = None


@dataclass(frozen=True)
class Standing:
    """A variable that still stands in a text, between `start` and `end`."""

    start: int
    end: int
    fallback: str | None


def fill(text: str, facts: Mapping[str, str]) -> Filled:
    """Put what is known in the place of each variable, else what stands after ||.

    What is neither known nor has a fallback stays as it is written, so that it is seen. Code is left alone.
    """
    made = ""
    end = 0
    missing: list[tuple[int, int]] = []
    for found in _variables(text):
        made += text[end : found.start()]
        end = found.end()
        value = _value(found[1], facts)
        if value is None:
            missing.append((len(made), len(made) + len(found[0])))
            value = found[0]
        made += value
    return Filled(made + text[end:], tuple(missing))


def unfilled(text: str) -> tuple[tuple[int, int], ...]:
    """Where variables with nothing to fall back on still stand in a text that is about to be sent."""
    return tuple((each.start, each.end) for each in standing(text) if each.fallback is None)


def standing(text: str) -> tuple[Standing, ...]:
    """Every variable that still stands in a text, also where there is something to fall back on."""
    return tuple(Standing(*found.span(), _value(found[1], {})) for found in _variables(text))


def asked(*texts: str) -> tuple[Variable, ...]:
    """What texts ask for, each once, in their order; of several fallbacks the first."""
    told: dict[str, Variable] = {}
    for text in texts:
        for found in _variables(text):
            inside = _INSIDE.fullmatch(found[1])
            if inside is None:
                continue
            name, fallback = inside[1].lower(), _fallback(inside)
            if name not in told or (told[name].fallback is None and fallback is not None):
                told[name] = Variable(name, fallback)
    return tuple(told.values())


def _variables(text: str) -> Iterator[re.Match[str]]:
    code = [found.span() for found in _CODE.finditer(text)]
    return (found for found in _VARIABLE.finditer(text) if not any(start <= found.start() < end for start, end in code))


def _value(inside: str, facts: Mapping[str, str]) -> str | None:
    told = _INSIDE.fullmatch(inside)
    if told is None:
        return None
    return facts.get(told[1].lower(), "").strip() or _fallback(told)


def _fallback(told: re.Match[str]) -> str | None:
    return next((fallback for fallback in told.groups()[1:] if fallback is not None), None)
