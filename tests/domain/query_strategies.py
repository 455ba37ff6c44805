"""Random queries and documents whose words often meet."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from cmdesk.domain.matching import Document
from cmdesk.domain.queries import FIELDS, TEXTS, Fact, Near, Pattern, Query, Words, both, either, without
from cmdesk.domain.words import words

VOCABULARY = [
    "panne", "Pannes", "PANNEAU", "été", "e\u0301te\u0301", "l'été", "œuvre", "oeuvre", "Straße",
    "de", "nom", "marque™", "NEAR", "*",
    "东京", "東", "京都", "ガ", "ｶﾞ", "한국", "हिन्दी", "😀", "👨\u200d👩",
    "2026", "٣", "½", "x_y", "auto\u00admobile", "\ufb01n", "𝐏𝐚𝐧𝐧𝐞",
    "AND", "or", "\x00", "\"", "\n", "a-b", "\u0301", "ก็",
]  # fmt: skip
FRENCH_AND_ENGLISH = ["fr", "en", "fr-CA", "FR_be", "", "x"]

LINKS = ["https://www.ouest.example/a-1", "https://blog.ouest.example/B", "http://levain.example", "", "zut"]
FEELINGS = [None, -1, 0, 1]
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
PATTERNS = [r"pan+e", r"\bde\b", r"(?:nom|été)s?", r"^\S+ \S", r"[a-f]{2,3}$", r"œ|oe", r"\d\d", r"a.b", r"x?"]
FACTS = [
    Fact("site", "ouest.example"), Fact("site", "levain.example"), Fact("site", "example"), Fact("url", "/b"),
    Fact("raw", "Panne"), Fact("raw", "a-b"), Fact("raw", "l'été"), Fact("raw", "de nom"), Fact("raw", "京"),
    Fact("followers", "500"), Fact("followers", "/500"), Fact("followers", "10/90"),
    Fact("sentiment", "negative"), Fact("sentiment", "unknown"), Fact("type", "article"), Fact("type", "post"),
    Fact("date", "P2D"), Fact("date", "2026-03-02"), Fact("date", "2026-02/"), Fact("seen", "/2026-03-02"),
]  # fmt: skip

_pieces = st.one_of(st.sampled_from(VOCABULARY), st.text(max_size=4))
texts = st.lists(_pieces, max_size=8).map(" ".join)
moments = st.integers(-5 * 24, 24).map(lambda hours: NOON + timedelta(hours=hours))
documents = st.builds(
    Document,
    texts,
    texts,
    texts,
    texts,
    st.sampled_from(FRENCH_AND_ENGLISH),
    texts,
    st.lists(texts, max_size=2).map(tuple),
    st.sampled_from(LINKS),
    st.sampled_from(["article", "post"]),
    st.sampled_from(FEELINGS),
    st.one_of(st.none(), moments),
    moments,
    st.just(NOON),
)
tokens = _pieces.map(words).filter(bool).flatmap(st.sampled_from)


def words_of(fields: tuple[str | None, ...]) -> st.SearchStrategy[Words]:
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


def wild_words(fields: tuple[str | None, ...]) -> st.SearchStrategy[Words]:
    single = st.sampled_from(["p*e", "pa?ne", "*e", "?te", "n?m", "*an*e", "p*n*e"])
    return st.builds(
        lambda before, token, prefix, field: Words((*before, token), prefix, field),
        st.lists(st.sampled_from(["de", "panne", "n?m", "*e", "p*"]), max_size=1),
        single,
        st.booleans(),
        st.sampled_from(fields),
    )


@st.composite
def nears(draw: st.DrawFn, wild: bool = True) -> Near:
    field = draw(st.sampled_from([None, *TEXTS]))
    one = st.one_of(words_of((field,)), wild_words((field,))) if wild else words_of((field,))
    ordered = draw(st.booleans())
    distance = draw(st.integers(0, 3))
    if not ordered and draw(st.booleans()):
        single = words_of((field,)).map(lambda found: Words(found.tokens[:1], False, field))
        parts = draw(st.lists(single, min_size=3, max_size=4, unique=True))
        return Near(tuple(parts), distance)
    side = st.lists(one, min_size=1, max_size=2).map(lambda parts: either(*parts))
    return Near((draw(side), draw(side)), distance, ordered)


def plain_trees(leaf: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    return st.recursive(
        leaf,
        lambda inner: st.one_of(
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: both(*parts)),
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: either(*parts)),
            inner.map(without),
        ),
        max_leaves=6,
    )


def trees(fields: tuple[str | None, ...] = (None, *FIELDS)) -> st.SearchStrategy[Query]:
    """Queries of words alone."""
    return plain_trees(words_of(fields))


def all_trees() -> st.SearchStrategy[Query]:
    """Queries of everything that can be asked."""
    fields = (None, *FIELDS)
    patterns = st.builds(
        Pattern, st.sampled_from(PATTERNS), st.booleans(), st.sampled_from([None, *TEXTS, "source", "url"])
    )
    return plain_trees(
        st.one_of(words_of(fields), wild_words(fields), nears().filter(unlike), patterns, st.sampled_from(FACTS))
    )


def unlike(near: Near) -> bool:
    """Its sides have nothing in common, as the grammar demands."""
    sides = [set(part.parts) if hasattr(part, "parts") else {part} for part in near.parts]
    return not any(one & other for place, one in enumerate(sides) for other in sides[place + 1 :])
