"""Random queries and documents whose words often meet."""

from hypothesis import strategies as st

from cmdesk.domain.matching import Document
from cmdesk.domain.queries import FIELDS, Query, Words, both, either, without
from cmdesk.domain.words import words

VOCABULARY = [
    "panne", "Pannes", "PANNEAU", "été", "e\u0301te\u0301", "l'été", "œuvre", "oeuvre", "Straße",
    "de", "nom", "marque™", "NEAR", "*",
    "东京", "東", "京都", "ガ", "ｶﾞ", "한국", "हिन्दी", "😀", "👨\u200d👩",
    "2026", "٣", "½", "x_y", "auto\u00admobile", "\ufb01n", "𝐏𝐚𝐧𝐧𝐞",
    "AND", "or", "\x00", "\"", "\n", "a-b", "\u0301", "ก็",
]  # fmt: skip
FRENCH_AND_ENGLISH = ["fr", "en", "fr-CA", "FR_be", "", "x"]

_pieces = st.one_of(st.sampled_from(VOCABULARY), st.text(max_size=4))
texts = st.lists(_pieces, max_size=8).map(" ".join)
documents = st.builds(Document, texts, texts, texts, texts, st.sampled_from(FRENCH_AND_ENGLISH))
tokens = _pieces.map(words).filter(bool).flatmap(st.sampled_from)


def leaves(fields: tuple[str | None, ...]) -> st.SearchStrategy[Words]:
    runs = st.one_of(
        st.lists(tokens, min_size=1, max_size=1), st.lists(_pieces, max_size=3).map(" ".join).map(words).filter(bool)
    )
    begun = st.one_of(st.just(100), st.integers(1, 4))
    return st.builds(
        lambda run, cut, prefix, field: Words((*run[:-1], run[-1][:cut] if prefix else run[-1]), prefix, field),
        runs.filter(lambda run: len(run) < 5),
        begun,
        st.booleans(),
        st.sampled_from(fields),
    ).filter(lambda leaf: tuple(words(" ".join(leaf.tokens))) == leaf.tokens)


def trees(fields: tuple[str | None, ...] = (None, *FIELDS)) -> st.SearchStrategy[Query]:
    return st.recursive(
        leaves(fields),
        lambda inner: st.one_of(
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: both(*parts)),
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: either(*parts)),
            inner.map(without),
        ),
        max_leaves=6,
    )
