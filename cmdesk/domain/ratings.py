"""Stars in what people write: feeds of reviews put them into the title or the text."""

import re

_STARS = re.compile(r"(?<![★⭐☆])([★⭐]️?){1,5}[☆✩]{0,4}(?![★⭐☆✩])")
_OF = re.compile(
    r"(?:^|[\s(\[:–-])(?P<given>(?:10|\d)(?:[.,]\d)?)\s?(?:/|sur|out of|von)\s?(?P<most>5|10)"
    r"(?=[\s)\].,;:!–-]|$|\s?(?:étoiles?|stars?|★))",
    re.IGNORECASE,
)
_WORDED = re.compile(r"\b(?P<given>[1-5](?:[.,]\d)?)[\s-](?:étoiles?|stars?)\b", re.IGNORECASE)
LOOKED_AT = 160  # characters of the text: a rating stands at the start, what follows may be any figures


def rating_of(title: str, text: str) -> int | None:
    """The rating that a review gives, in tenths of a star of five; None where it gives none."""
    for where in (title, text[:LOOKED_AT]):
        if found := _STARS.search(where):
            full = sum(found[0].count(star) for star in "★⭐")
            empty = sum(found[0].count(star) for star in "☆✩")
            if full + empty == 5 or (full > 1 and not empty):
                return full * 10
        if found := _OF.search(where):
            given, most = float(found["given"].replace(",", ".")), int(found["most"])
            if given <= most:
                return round(given * 50 / most)
        if found := _WORDED.search(where):
            return round(float(found["given"].replace(",", ".")) * 10)
    return None
