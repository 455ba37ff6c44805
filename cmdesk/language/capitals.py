"""A capital for each word of a hashtag: what reads screens aloud, and many people, cannot part the words else."""

import re
from collections.abc import Callable

# Short words that a dictionary has among many that nobody would look for in a tag.
_SHORT = frozenset(
    re.findall(
        r"\w+",
        "a à au aux ce de des du en et il la le les ma mes mon ne nos on ou où par pas pour sa ses son sur ta tes ton"
        " tu un une vos and at be by for go in is it me my no of on or so the to up us we you",
    )
)
_LONGEST = 40


def with_capitals(tag: str, is_word: Callable[[str], bool]) -> str | None:
    """A tag of several words with their capitals, where it has none; None: it is one word, or nobody knows which."""
    parts = [part for part in re.split(r"[_-]", tag) if part]
    if len(parts) > 1:
        made = "".join(part[:1].upper() + part[1:] for part in parts)
        return made if made != tag else None
    if tag != tag.lower() or len(tag) > _LONGEST or not tag.isalpha() or is_word(tag):
        return None
    found = _parted(tag, is_word)
    return "".join(part.capitalize() for part in found) if len(found) > 1 else None


def _parted(tag: str, is_word: Callable[[str], bool]) -> tuple[str, ...]:
    """The fewest words that make it up."""
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(1, len(tag) + 1):
        for start in range(end):
            part = tag[start:end]
            if start not in best or not (part in _SHORT if len(part) < 4 else is_word(part)):
                continue
            if end not in best or len(best[start]) + 1 < len(best[end]):
                best[end] = (*best[start], part)
    return best.get(len(tag), ())
