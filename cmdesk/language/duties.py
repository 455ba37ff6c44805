"""What the law or a network asks of some texts: to say that somebody paid, that a machine drew, how a game is played.

Sources, read on 20 November 2026: France, loi n° 2023-451 du 9 juin 2023, article 5 ("Publicité" ou "Collaboration
commerciale", "Images virtuelles"); United States, FTC, 16 CFR part 255 (an endorsement says so, clearly); European
Union, regulation 2024/1689, article 50 (pictures made by a machine are told); Meta, promotion guidelines (no sharing
on one's own timeline, no tagging of people who are not shown as a condition; release of the network). Nothing here is
advice of a lawyer: each finding asks for a look.
"""

import re
from collections.abc import Iterator

from cmdesk.domain.proofing import Finding, Level
from cmdesk.language.masking import masked

_PAID = {
    "fr": re.compile(
        r"\b(?:en partenariat (?:avec|rémunéré)|partenariat (?:rémunéré|commercial)|sponsoris[ée]\w*|"
        r"en collaboration avec|offerts? par la marque|produits? offerts?|code promo|lien affilié|liens affiliés|"
        r"ambassad(?:eur|rice) de)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:in partnership with|partnered with|sponsored by|gifted by|thanks to our sponsor|affiliate links?|"
        r"promo code|brand ambassador|in collaboration with)\b",
        re.IGNORECASE,
    ),
}
_TOLD = {
    "fr": re.compile(
        r"\bpublicité\b|\bcollaboration commerciale\b|#(?:pub|publicité|collaborationcommerciale)\b", re.I
    ),
    "en": re.compile(r"(?:^|[\s#(\[])(?:ad|advert(?:isement)?|paid partnership)\b", re.IGNORECASE),
}
TELLING = {"fr": "Collaboration commerciale", "en": "#ad"}
_DRAWN = re.compile(
    r"\b(?:midjourney|dall[·-]?e|stable diffusion|firefly|gpt-image|imagen \d|chatgpt|ai[- ]generated|made with ai|"
    r"générée? par (?:une )?(?:ia|i\.a\.|intelligence artificielle)|generated (?:by|with) ai)\b",
    re.IGNORECASE,
)
_SAYS_DRAWN = re.compile(
    r"\bimages? virtuelles?|\b(?:générée?s?|créée?s?) (?:par|avec) (?:une |l[’'])?(?:ia|intelligence)\b|"
    r"\b(?:made|generated|created) (?:by|with) ai\b|\bai[- ]generated\b|#(?:ia|ai)\b",
    re.IGNORECASE,
)
SAYING_DRAWN = {"fr": "Image créée par une IA", "en": "Image made with AI"}
_GAME = {
    "fr": re.compile(
        r"\b(?:jeux?[- ]concours|concours|tirages? au sort|tir[ée]e?s? au sort|à gagner|grand jeu)\b", re.I
    ),
    "en": re.compile(
        r"\b(?:giveaway|sweepstakes?|prize draw|contest|win an? |chance to win|lucky draw)\b", re.IGNORECASE
    ),
}
_RULES = re.compile(r"\brèglement|\bconditions\b|\brules\b|\bterms\b|\bt&cs?\b", re.IGNORECASE)
_FORBIDDEN = re.compile(
    r"\b(?:partage[rz]?|tague[rz]?|identifie[rz]?|mentionne[rz]?|repartage[rz]?|share|tag|repost)\b"
    r"(?=[^.!?\n]{0,60}\b(?:ami|amis|amie|amies|story|stories|profil|mur|friend|friends|timeline|post|publication)\b)",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"\b(?:facebook|instagram|meta)\b[^.\n]{0,60}\b(?:associ|parrain|sponsor|endors|administ)", re.IGNORECASE
)
_META = ("facebook", "instagram", "threads")


def asks_for(duty: str, text: str, language: str) -> re.Match[str] | None:
    """The words by which the law asks something of a text: a contest, somebody who paid, a machine that drew."""
    plain = masked(text)
    match duty:
        case "contest":
            return _GAME.get(language, _GAME["en"]).search(plain)
        case "sponsored":
            return _PAID.get(language, _PAID["en"]).search(plain)
        case "ai":
            return _DRAWN.search(plain)
    return None


def disclosure(text: str, language: str) -> Iterator[Finding]:
    """Somebody paid, or gave something, and the text does not say so in the words that are asked for."""
    plain = masked(text)
    spoken = language if language in _PAID else "en"
    found = _PAID[spoken].search(plain)
    if found and not any(each.search(text) for each in _TOLD.values()):
        said = TELLING[spoken]
        data = {"words": text[slice(*found.span())], "add": said, "language": spoken}
        yield Finding(Level.WARNING, "paid", data, *found.span(), f"{said}\n\n{text}")


def drawn(text: str, about_files: str, language: str) -> Iterator[Finding]:
    """What is said of the files (descriptions, credits) names a machine that draws, and the text does not."""
    found = _DRAWN.search(about_files)
    if found and not _SAYS_DRAWN.search(text):
        said = SAYING_DRAWN["fr" if language == "fr" else "en"]
        yield Finding(Level.WARNING, "drawn", {"words": found[0], "add": said}, instead=f"{text.rstrip()}\n\n{said}")


def contest(text: str, network: str, language: str) -> Iterator[Finding]:
    """A game: a link to its rules, and on Meta nothing that is forbidden as a condition."""
    plain = masked(text)
    game = _GAME.get(language, _GAME["en"]).search(plain)
    if not game:
        return
    if not _RULES.search(text):
        add = "\n\nRèglement : " if language == "fr" else "\n\nRules: "
        data = {"words": text[slice(*game.span())]}
        yield Finding(Level.WARNING, "game-rules", data, *game.span(), text.rstrip() + add)
    if network in _META:
        for found in _FORBIDDEN.finditer(plain):
            data = {"words": text[slice(*found.span())], "network": network}
            yield Finding(Level.WARNING, "game-forbidden", data, *found.span())
            break
        if not _FREE.search(text):
            yield Finding(Level.NOTE, "game-release", {"network": network}, *game.span())
