"""What a word is: the one authority for queries, the full-text index and highlights.

A text becomes a list of folded tokens: lower case, without accents, letters and digits only. Queries match these tokens
and the full-text index stores these tokens, so the two cannot disagree.

Folding goes character by character and looks at no neighbour. Hence composed and decomposed accents give the same word,
and each token can be traced back to its place in the text.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_DIGITS = re.compile("([0-9]+)")
# Letters that Unicode does not take apart, as a French or English reader would type them.
_PLAIN_LETTERS = {
    "œ": "oe",
    "æ": "ae",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ŧ": "t",
    "ı": "i",
    "ȷ": "j",
    "ŋ": "n",
    "ĸ": "k",
}
# Unicode calls these letters, but people type them as apostrophes and primes.
_APOSTROPHE_LETTERS = frozenset("\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ee\ua78b\ua78c")
# Unseen inside a word: soft hyphen, joiners, direction marks, byte order mark.
_UNSEEN = frozenset("\u00ad\u034f\u061c\u0640\u200c\u200d\u200e\u200f\u2060\ufeff")
# Scripts written without spaces: each sign is a word of its own, so that a query finds a part of a sentence.
_ONE_SIGN_WORDS = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)

_FEW_LETTERS = 40
_NOT_ASCII = re.compile("[^\x00-\x7f]+")
_ASCII_TOKEN = re.compile("[A-Za-z0-9]+")


def _is_accent(mark: str) -> bool:
    """Whether a combining mark is an accent to drop; vowel signs of Indian and Thai scripts are parts of the word."""
    order = unicodedata.combining(mark)
    return not (order in (0, 7, 9) or 84 <= order <= 132) or "\ufe00" <= mark <= "\ufe0f" or mark >= "\U000e0000"


def _fold_letter(letter: str) -> str:
    """The folded form of one character that belongs to words; it may be empty, or hold a space for a fraction bar."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    folded = []
    for part in decomposed:
        category = unicodedata.category(part)
        if category == "Nd":
            folded.append(str(unicodedata.decimal(part)))
        elif part in _APOSTROPHE_LETTERS:
            folded.append(" ")
        elif category[0] == "M":
            folded.append("" if category == "Me" or _is_accent(part) else part)
        elif category[0] in "LN":
            folded.append(_PLAIN_LETTERS.get(part, part))
        elif part not in _UNSEEN:
            folded.append(" ")
    return "".join(folded)


class _Spread(dict[int, str]):
    """Character to folded word characters; a space where a word ends. Filled as characters are met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if letter in _UNSEEN or unicodedata.category(letter) == "Cf":
            spread = ""
        elif unicodedata.category(letter)[0] not in "LMN" or letter in _APOSTROPHE_LETTERS:
            spread = " "
        else:
            spread = _fold_letter(letter)
            if _ONE_SIGN_WORDS.search(spread):
                spread = f" {' '.join(spread)} "
        self[code] = spread
        return spread


class _Folded(dict[int, str]):
    """Character to folded characters; what is not part of a word stays as it is."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        spread = _spread[code]
        folded = letter if spread == " " else spread.replace(" ", "")
        self[code] = folded
        return folded


_spread = _Spread({code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)})
_folded = _Folded({code: chr(code).lower() for code in range(128)})


def _spread_run(match: re.Match[str]) -> str:
    return match[0].translate(_spread)


def fold(text: str) -> str:
    """The text in lower case without accents, ligatures and unseen characters; punctuation stays."""
    return text.lower() if text.isascii() else text.translate(_folded)


@lru_cache(maxsize=8192)  # the same names are put in order at each reading of the tree
def natural(text: str) -> tuple[tuple[int, str], ...]:
    """The key of a name among others as a person puts them in order: 2 before 10, é beside e."""
    parts = enumerate(_DIGITS.split(fold(text)))
    return tuple((len(run := part.lstrip("0")), run) if place % 2 else (0, part) for place, part in parts)


def joined(left: str, right: str) -> bool:
    """Whether two characters side by side may belong to one word."""
    return not (_spread[ord(left)].endswith(" ") or _spread[ord(right)].startswith(" "))


def words(text: str) -> list[str]:
    """The folded tokens of a text, in order: letters and digits only, never a space or any ASCII sign."""
    return spaced(text).split()


def spaced(text: str) -> str:
    """The same tokens in one text, with one space or more between them."""
    if not text.isascii():
        strange = set("".join(_NOT_ASCII.findall(text)))
        plain = [(letter, _spread[ord(letter)]) for letter in strange] if len(strange) <= _FEW_LETTERS else []
        if plain and all(spread.isascii() for _, spread in plain):  # as in French: a few accents, again and again
            for letter, spread in plain:
                text = text.replace(letter, spread)
        else:
            text = _NOT_ASCII.sub(_spread_run, text)
    return text.translate(_spread)


def tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """Each token of `words` with its place: (token, start, end) in characters of the text as given."""
    if text.isascii():
        for match in _ASCII_TOKEN.finditer(text):
            yield match[0].lower(), match.start(), match.end()
        return
    letters: list[str] = []
    start = end = 0
    for place, character in enumerate(text):
        spread = _spread[ord(character)]
        if not spread and letters:
            end = place + 1
        for letter in spread:
            if letter != " ":
                if not letters:
                    start = place
                letters.append(letter)
                end = place + 1
            elif letters:
                yield "".join(letters), start, end
                letters.clear()
    if letters:
        yield "".join(letters), start, end
