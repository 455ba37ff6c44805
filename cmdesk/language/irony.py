"""Praise that is a complaint: "Super, encore une panne… merci". Words of praise beside a mishap, told by rule.

Few posts are so plain, and what is fitted on a few thousand does not learn it: these are the turns that all know.
"""

import re
from collections.abc import Sequence

from cmdesk.language.wording import Word

_PRAISE = """
    super bravo merci genial parfait formidable magnifique excellent chapeau felicitations top classe chouette
    great thanks thank nice awesome fantastic wonderful brilliant perfect lovely congratulations amazing
    fabulous
"""
_MISHAPS = """
    panne pannes retard retards bug bugs annule annulee annules annulation attente greve coupure erreur erreurs
    plante plantee casse cassee perdu perdue perdus ferme fermee bloque bloquee injoignable indisponible vide
    vides froid froide pourri pourrie galere bouchons abime abimee manquant manquante broken late delayed delay
    delays cancelled canceled cancellation outage crash crashed crashes error errors bug bugs down queue lost
    missing wrong closed stuck cold fails failed failure overbooked damaged useless
"""
PRAISE = frozenset(_PRAISE.split())
MISHAPS = frozenset(_MISHAPS.split())
AGAIN = frozenset({"encore", "toujours", "again", "another", "yet"})
_NEAR = 6  # words
_MARKED = re.compile(
    r"#(?:ironie|ironique|sarcasme|irony|sarcasm|sarcastic|onvaousla)\b|/s\s*$|"
    r"(?:…|\.{2,})\s*(?:ou pas|or not)\s*[.!…]*$",
    re.I,
)
_HEAVY_THANKS = re.compile(
    r"\b(?:merci (?:qui|pour (?:rien|le retard|l['’]attente|cette attente))|bravo l['’]artiste|on applaudit"
    r"|thanks for (?:nothing|the (?:delay|wait))|nice job breaking)\b",
    re.I,
)


def irony(text: str, found: Sequence[Word], polarities: Sequence[float]) -> list[int]:
    """The words that show that praise is not meant, by their number; none where it may well be meant."""
    praise = [n for n, word in enumerate(found) if word.form in PRAISE and not word.negated]
    mishaps = [n for n, word in enumerate(found) if word.form in MISHAPS and not word.negated]
    marked = _MARKED.search(text) or _HEAVY_THANKS.search(text)
    if marked:
        within = [n for n, word in enumerate(found) if marked.start() <= word.start < marked.end()]
        if any(polarity > 0 for polarity in polarities) or praise:
            return within or praise
    if not praise or not mishaps or praise[0] > 1 or not praise[0] < mishaps[0] <= praise[0] + _NEAR:
        return []
    again = [n for n, word in enumerate(found) if word.form in AGAIN and praise[0] < n < mishaps[0]]
    trails = "…" in text or "..." in text
    return [*again, mishaps[0]] if again or trails else []
