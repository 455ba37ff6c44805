"""A text in small letters without accents, letter for letter, so that every place in it stays where it was."""

import unicodedata
from functools import cache


def folded(text: str) -> str:
    return "".join(map(_letter, text))


@cache
def _letter(sign: str) -> str:
    if sign in "’ʼ`´":
        return "'"
    return unicodedata.normalize("NFKD", sign.lower())[:1] or " "
