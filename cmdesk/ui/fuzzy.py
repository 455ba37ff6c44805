"""Finds a command from a few of its letters: "opwo" finds "Open another workspace"."""

import unicodedata


def fold(text: str) -> str:
    """Lower case, without accents."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def score(typed: str, text: str) -> float:
    """How well what was typed stands for a text: 0 not at all, 1 it is the text.

    The letters must come in order; those that begin a word, and those that follow each other, count most.
    """
    wanted, whole = fold(typed).strip(), fold(text)
    if not wanted:
        return 0.5
    if wanted in whole:
        at = whole.index(wanted)
        begins = at == 0 or not whole[at - 1].isalnum()
        return (0.95 if at == 0 else 0.9 if begins else 0.6) + 0.05 * len(wanted) / len(whole)
    worth, place, before = 0.0, 0, -2
    for letter in wanted.replace(" ", ""):
        place = _next(whole, letter, place)
        if place < 0:
            return 0.0
        begins = place == 0 or not whole[place - 1].isalnum()
        worth += 1.0 if begins else 0.8 if place == before + 1 else 0.2
        before, place = place, place + 1
    share = worth / len(wanted.replace(" ", ""))
    return 0.55 * share if share >= 0.5 else 0.0


def _next(whole: str, letter: str, start: int) -> int:
    """Where a letter comes next: at the start of a word if there is one, for that is what people type."""
    place = whole.find(letter, start)
    if place < 0 or place == start:
        return place
    begin = place
    while begin >= 0:
        if begin == 0 or not whole[begin - 1].isalnum():
            return begin
        begin = whole.find(letter, begin + 1)
    return place
