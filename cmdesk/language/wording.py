"""A short text as the words that a judgement looks at: folded, with their places, negation and emphasis."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

ADDRESS = "<address>"
MENTION = "<mention>"
SHOUTED = "<shouted>"
DRAWN_OUT = "<drawn out>"

_LOOKED_AT = 4000  # characters; what is longer is judged by its beginning
_NEGATION_REACHES = 4  # words
_TOKEN = re.compile(
    r"""
    (?P<address> https?://\S+ | www\.\S+ | \bhttps?\b )
  | (?P<mention> @\w+ )
  | (?P<tag> \#\w+ )
  | (?P<face> (?<!\w)(?: [:;=8xX]['’]?[-o]?[)(DPp/|*\]\[]+(?!\w) | <3+ | </3 | \^_?\^ | -_+- ) )
  | (?P<word> \w+(?:(?:['’]|\\u2019)\w+)* )
  | (?P<loud> [!?]+ | …+ | \.{2,} )
  | (?P<skip> \\u[0-9a-f]{4} | [\ufe0f\u200d\U0001f3fb-\U0001f3ff] )
  | (?P<mark> [^\w\s] )
    """,
    re.VERBOSE,
)
_HASHTAG_PART = re.compile(r"[A-ZÀ-Þ]?[a-zß-ÿœ]+|[A-ZÀ-ÞŒ]+(?![a-zß-ÿœ])|\d+")
_REPEATED = re.compile(r"(.)\1{2,}")
_ENDS_A_NEGATION = re.compile(r"[.,;:!?…()\"«»]+|mais|but|however|pourtant")

_NEGATING = {
    "fr": "ne n pas jamais rien aucun aucune sans ni guere pa",
    "en": """
        not no never nothing nobody none without neither nor cannot cant dont doesnt didnt isnt wasnt arent werent wont
        wouldnt couldnt shouldnt havent hasnt hadnt aint hardly barely
    """,
}
_STRESSING = {
    "fr": """
        tres trop vraiment tellement si super hyper ultra archi totalement completement absolument extremement tout
        franchement carrement grave bien particulierement enormement
    """,
    "en": """
        very so really too totally absolutely completely extremely super fucking damn such highly incredibly truly most
        seriously utterly
    """,
}
_NEGATIONS = {language: frozenset(listed.split()) for language, listed in _NEGATING.items()}
_INTENSIFIERS = {language: frozenset(listed.split()) for language, listed in _STRESSING.items()}


class Word(NamedTuple):
    """One word, sign or emoji as it is judged, and where it stands in the text."""

    form: str
    start: int
    end: int
    negated: bool
    stressed: bool


def words(text: str, language: str) -> list[Word]:
    """The words of a text in their order; a hashtag gives itself and its parts, a shout or a drawn-out word a mark."""
    negations, intensifiers = _NEGATIONS[language], _INTENSIFIERS[language]
    found: list[Word] = []
    reach = 0
    stressed = False
    for form, start, end in _forms(text[:_LOOKED_AT], language):
        if reach and _ENDS_A_NEGATION.fullmatch(form):
            reach = 0
        found.append(Word(form, start, end, reach > 0, stressed))
        stressed = form in intensifiers
        reach = _NEGATION_REACHES if form in negations else max(0, reach - 1)
    return found


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Lower case, without accents, no letter more than twice in a row."""
    lower = word.lower()
    if not lower.isascii():
        lower = lower.replace("’", "'").replace("œ", "oe").replace("æ", "ae")
        lower = "".join(sign for sign in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(sign))
    return _REPEATED.sub(r"\1\1", lower)


def _forms(text: str, language: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        piece = match.group()
        match match.lastgroup:
            case "word":
                _word(piece, start, language, found)
            case "mention":
                found.append((MENTION, start, end))
            case "address":
                found.append((ADDRESS, start, end))
            case "tag":
                found.append(("#" + fold(piece[1:]), start, end))
                parts = _HASHTAG_PART.findall(piece[1:])
                found.extend((fold(part), start, end) for part in (parts if len(parts) > 1 else [piece[1:]]))
            case "loud":
                found.append((piece.replace("…", "...")[:3], start, end))
            case "face" | "mark":
                found.append((piece, start, end))
    return found


def _word(piece: str, start: int, language: str, found: list[tuple[str, int, int]]) -> None:
    end = start + len(piece)
    form = fold(piece.replace("\\u2019", "'"))
    if "'" in form and language == "fr" and "\\" not in piece:
        at = start
        for part in form.split("'"):
            if part:
                found.append((part, at, at + len(part)))
            at += len(part) + 1
    else:
        found.append((form.replace("'", ""), start, end))
    if len(piece) > 2 and piece.isupper() and piece.isalpha():
        found.append((SHOUTED, start, end))
    if _REPEATED.search(piece) and not piece.isdigit():
        found.append((DRAWN_OUT, start, end))
