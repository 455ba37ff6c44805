"""Is this text French or English: by its common words, its endings and its letters.

Small on purpose. A text in another language, or too short to tell, is neither.
"""

import re
from functools import lru_cache
from operator import itemgetter

from cmdesk.language.common_words import COMMON_WORDS

_NOISE = re.compile(r"https?://\S+|www\.\S+|[@#]\w+|\b\S+@\S+\.\w+")
_NOISY = ("://", "www.", "@", "#")  # one of them is in all noise
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[a-zà-öø-ÿœæšžß]")
_OTHER_LETTER = re.compile(r"[^\W\d_a-zà-öø-ÿœæšžß]")
_ENOUGH = 1.0  # evidence below this is chance
_LEAD = 1.15  # how many times stronger than the next language
_PLENTY, _CLEAR_LEAD = 5.0, 1.6  # from here on more text changes nothing
_GLANCE = 20  # words between two looks whether that is reached

# What a word weighs for each language that knows it: the fewer languages know it, the more.
_WEIGHTS: dict[str, tuple[tuple[str, float], ...]] = {}
for _word in frozenset().union(*COMMON_WORDS.values()):
    _knowing = [_language for _language, _words in COMMON_WORDS.items() if _word in _words]
    _WEIGHTS[_word] = tuple((_language, (0.4 if len(_word) == 1 else 1.0) / len(_knowing)) for _language in _knowing)

_SIGNS: tuple[tuple[str, re.Pattern[str], float], ...] = (
    ("fr", re.compile(r"\b(?:[cdjlmnst]|qu)['’](?=[aeéèêhiouyàâœ])"), 0.8),
    (
        "fr",
        re.compile(r"œ|[èêâîôûë](?=\w*e\b)|ç[aou]|[aeiou]ï|(?<=\w)(?:eux|euse|aient|ée?s?|ère|ième|oir|eur)\b"),
        0.5,
    ),
    ("fr", re.compile(r"(?<=[aeiou]\w)(?:ais|ait|ez|ons|ent|elle|ette|eau|aux|ique|isme|ment)\b|\bqu"), 0.35),
    ("en", re.compile(r"\w(?:n['’]t|['’](?:s|re|ve|ll|m|d))\b"), 0.9),
    (
        "en",
        re.compile(r"(?<=\w\w)(?:ing|ness|ly|ght|tion|ful|less|ward|ould|ck|ed|sh|ow|ey)\b|\b(?:wh|th|kn|sh)(?=\w)"),
        0.4,
    ),
    ("fr", re.compile(r"é"), 0.3),
    ("ca", re.compile(r"l·l|\b[dlnst]['’](?=[aeiouh])|(?:ció|cions|itat|aci[oó]|eix)\b|ny|[òï]|\bs['’]h?a"), 0.7),
    ("da", re.compile(r"[æøå]"), 0.6),
    ("sv", re.compile(r"[åäö]"), 0.6),
    ("ro", re.compile(r"[ăâîșțşţ]|(?:ului|ilor)\b"), 0.6),
    ("es", re.compile(r"[ñ¿¡]|ción\b|ciones\b|dad\b|[áíóú]\w*"), 0.7),
    ("pt", re.compile(r"[ãõ]|ção\b|ções\b|nh[ao]|lh[ao]|\w*ê(?=m)"), 0.8),
    ("it", re.compile(r"zione\b|zioni\b|\w+(?:ità|ò|ì)\b|\b(?:gli|dell|all|nell|sull|un|quest)['’]|cch|zz|ggi"), 0.7),
    ("de", re.compile(r"ß|[äöü]|sch|\w(?:ung|heit|keit|lich|isch|cht)\b"), 0.7),
    ("nl", re.compile(r"ij|aa[a-z]|(?<=\w)oo\w|\w+(?:heid|tje|lijk)\b|uu\w"), 0.5),
)


# What can hold a sign or a common word: between such pieces no sign reaches across.
_PIECE = re.compile(r"[\w'’·¿¡]+")
_ANY_SIGN = re.compile("|".join(sign.pattern for _, sign, _ in _SIGNS))


@lru_cache(maxsize=10_000)
def _evidence(piece: str) -> tuple[tuple[str, float], ...]:
    """What one piece of a text says for each language. Texts repeat their words: most are known already."""
    found = [said for word in _WORD.findall(piece) for said in _WEIGHTS.get(word, ())]
    if _ANY_SIGN.search(piece):
        found += [
            (language, weight * times) for language, sign, weight in _SIGNS if (times := len(sign.findall(piece)))
        ]
    return tuple(found)


def _ranking(text: str) -> tuple[tuple[str, float], tuple[str, float]]:
    """The two languages with most evidence; a text that is clear from its beginning is not read to its end."""
    evidence = dict.fromkeys(COMMON_WORDS, 0.0)
    text = text[:2000]
    if any(map(text.__contains__, _NOISY)):
        text = _NOISE.sub(" ", text)
    pieces = _PIECE.findall(text.lower())
    for start in range(0, max(len(pieces), 1), _GLANCE):
        for piece in pieces[start : start + _GLANCE]:
            for language, weight in _evidence(piece):
                evidence[language] += weight
        *_, next_most, most = sorted(evidence.values())
        if most >= _PLENTY and most >= _CLEAR_LEAD * next_most:
            break
    best, next_best, *_ = sorted(evidence.items(), key=itemgetter(1), reverse=True)
    return best, next_best


def detect(text: str) -> str:
    """`fr`, `en`, or nothing where it is another language or cannot be told."""
    (first, most), (_, next_most) = _ranking(text)
    if first not in ("fr", "en") or most < _ENOUGH or most < _LEAD * next_most:
        return ""
    return first if text.isascii() or _is_latin(text[:2000].lower()) else ""


def likely(text: str) -> str:
    """`fr` or `en` for a text too short to tell, where no other language speaks louder; else nothing."""
    best, next_best = _ranking(text)
    for language, evidence in (best, next_best):
        if language in ("fr", "en") and evidence and evidence >= best[1] / _LEAD:
            return language if text.isascii() or _is_latin(text[:2000].lower()) else ""
    return ""


def is_silent(text: str) -> bool:
    """Whether no language speaks in it at all: a sign, a name, a single word that is not common."""
    return not _ranking(text)[0][1]


def _is_latin(text: str) -> bool:
    if not _OTHER_LETTER.search(text):
        return True  # nearly always: a quarter of the time of counting them
    letters = sum(map(len, _WORD.findall(text)))
    return 2 * len(_LATIN.findall(text)) > letters
