"""All that is said of a text at once: its language, sentiment, kinds, urgency, and whether it hurts."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cmdesk.language import weights
from cmdesk.language.certainty import told
from cmdesk.language.detection import detect, is_silent, likely
from cmdesk.language.kind_cues import Kind, Urgency
from cmdesk.language.kinds import Cue, kinds
from cmdesk.language.learning import Shifts, adjusted
from cmdesk.language.likeness import Likeness
from cmdesk.language.sentiment import UNDEFINED, Scorer, Sentiment
from cmdesk.language.toxicity import Mark, toxicity

LANGUAGES = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Judgement:
    """Hints, each with the places in the text that it rests on."""

    language: str  # "fr", "en", or "" for another or for what cannot be told
    sentiment: Sentiment
    kinds: tuple[Kind, ...]  # the main one first
    urgency: Urgency
    cues: tuple[Cue, ...]
    toxic: bool
    marks: tuple[Mark, ...]


class Judge:
    """Judges texts; the weights of a language are read when its first text comes."""

    def __init__(self, models: Path) -> None:
        self._models = models
        self._shifts: Shifts = {}
        self._scorers: dict[str, Scorer] = {}
        self._likenesses: dict[str, Likeness] = {}

    def judge(self, text: str, language: str = "", *, prose: bool = False) -> Judgement:
        """`language` is what is already known of it; without, it is found out. `prose`: an article, not a message."""
        known = language if language in LANGUAGES else detect(text)
        judged_as = known or self.language(text)
        sentiment = self.sentiment(text, judged_as, prose=prose)
        found = kinds(text, judged_as, lean(sentiment), [] if prose else self._alike(text, judged_as))
        harm = toxicity(text, judged_as)
        return Judgement(known, sentiment, found.kinds, found.urgency, found.cues, harm.toxic, harm.marks)

    def learn(self, shifts: Shifts) -> None:
        """From now on judge with what the user's corrections taught."""
        self._shifts = shifts

    def language(self, text: str, known: str = "") -> str:
        """The language a text is judged as: what is known, what it is or most likely is, or whose lexicon knows it."""
        found = known if known in LANGUAGES else detect(text) or likely(text)
        if found or not is_silent(text):
            return found
        return next((one for one in LANGUAGES if self._scorer(one).knows(text)), "")

    def sentiment(self, text: str, language: str, *, prose: bool = False) -> Sentiment:
        """The same, of the sentiment alone."""
        if language not in LANGUAGES:
            return UNDEFINED
        scorer, plain = self._scorer(language), self.plain_sentiment(text, language)
        found = adjusted(plain, text, language, self._shifts)
        # What the user taught is told as it is.
        return found if found is not plain else told(plain, scorer, text, prose=prose)

    def plain_sentiment(self, text: str, language: str) -> Sentiment:
        """As it is weighed, before it is asked whether that is sure, and without what was learned."""
        return self._scorer(language).judge(text) if language in LANGUAGES else UNDEFINED

    def _alike(self, text: str, language: str) -> list[Cue]:
        if language not in LANGUAGES:
            return []
        likeness = self._likenesses.get(language)
        if likeness is None:
            file = self._models / f"kinds-{language}.weights"
            likeness = self._likenesses[language] = Likeness(weights.load(file), language)
        return likeness.cues(text)

    def _scorer(self, language: str) -> Scorer:
        scorer = self._scorers.get(language)
        if scorer is None:
            scorer = self._scorers[language] = Scorer(
                weights.load(self._models / f"sentiment-{language}.weights"), language
            )
        return scorer


def lean(sentiment: Sentiment) -> float:
    """From -1, surely negative, to 1, surely positive."""
    signs: Mapping[str, float] = {"negative": -1.0, "positive": 1.0}
    return signs.get(sentiment.value, 0.0) * sentiment.confidence
