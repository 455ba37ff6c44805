"""Short thanks, never the same twice running."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

SENTENCES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "fr": (
            "Merci beaucoup pour votre message, il fait chaud au cœur\u202f!",
            "Un grand merci à vous, toute l’équipe est touchée.",
            "Merci d’avoir pris le temps de nous écrire.",
            "Ça nous fait vraiment plaisir, merci\u202f!",
            "Merci à vous, au plaisir de vous revoir bientôt.",
            "Vos mots nous encouragent, merci infiniment.",
            "Merci pour votre confiance, elle compte beaucoup pour nous.",
            "Quel joli retour, merci\u202f! Nous le transmettons à toute l’équipe.",
            "Mille mercis, votre message illumine notre journée.",
            "C’est très gentil à vous, merci\u202f!",
        ),
        "en": (
            "Thank you so much, your message made our day!",
            "Many thanks, the whole team is touched.",
            "Thank you for taking the time to write to us.",
            "That really makes us happy, thank you!",
            "Thanks a lot, we hope to see you again soon.",
            "Your words keep us going, thank you.",
            "Thank you for your trust, it means a lot to us.",
            "What lovely feedback, thank you! We are passing it on to everyone here.",
            "A thousand thanks, you brightened our morning.",
            "How kind of you, thank you!",
        ),
    }
)


def choose(sentences: Sequence[str], lately: Sequence[str], here: Sequence[str]) -> str | None:
    """The sentence that was not said for longest; None when all there is was said a moment ago.

    `lately`: what was said anywhere, `here`: in this conversation, the newest first. Neither begins with the answer.
    """
    just_said = {*lately[:1], *here[:1]}
    free = [sentence for sentence in dict.fromkeys(sentences) if sentence.strip() and sentence not in just_said]
    if not free:
        return None
    last = {sentence: place for place, sentence in reversed(list(enumerate(lately)))}
    said_here = set(here)
    return max(free, key=lambda each: (each not in said_here, last.get(each, len(lately)), -free.index(each)))
