"""How many items a second pass a thousand queries, and what grows with the number of queries."""

import random
import time
from typing import Any

from cmdesk.domain.queries import Document, Watch, compile_query, parse

SEED = 20261120
ITEMS = 10_000
VOCABULARY = 60_000
LETTERS = ["ba", "pan", "ne", "tor", "li", "mou", "ri", "ga", "ves", "chan", "du", "fre", "no", "qui", "sa", "te"]
FORMS = (
    "{a}",
    '"{a} {b}"',
    "{a} ({b} OR {c}) NOT {d}",
    "({a} OR {b}) {c}",
    "title:{a} OR {b}*",
    "{a} NEAR/5 {b}",
    '"{a} {b} {c}"~4 OR {d}',
    "{a} site:journal{n}.example",
    "lang:fr {a} -{b}",
    "{a} OU (source:{b} SAUF {c})",
)


def measure() -> dict[str, Any]:
    chance = random.Random(SEED)
    words = list(dict.fromkeys("".join(chance.choices(LETTERS, k=chance.randint(2, 5))) for _ in range(VOCABULARY)))
    # Words come as in a language: the n-th is about 1/n as common as the first.
    weights = [1 / (place + 3) for place in range(len(words))]
    cumulative = [0.0]
    for weight in weights:
        cumulative.append(cumulative[-1] + weight)
    cumulative = cumulative[1:]

    def text(length: int) -> str:
        return " ".join(chance.choices(words, cum_weights=cumulative, k=length))

    library = [
        Document(
            title=text(9),
            text=text(chance.choice((30, 80, 250))),
            author=text(2),
            source=text(2),
            lang=chance.choice(("fr", "en", "de")),
            link=f"https://journal{chance.randrange(200)}.example/{number}",
            kind="article",
        )
        for number in range(ITEMS)
    ]
    begun = time.process_time()
    for document in library:
        assert document.vocabulary is not None
        assert document.title_line
    folding = time.process_time() - begun
    figures: dict[str, Any] = {
        "items": f"{ITEMS:,} of {sum(len(document.text.split()) for document in library) // ITEMS} words on average",
        "folding the items to words (once, whatever the queries)": f"{round(ITEMS / folding):,} items/s",
    }
    for number in (100, 1_000, 5_000):
        # Brands and products: names that few texts hold, as watch queries have them, and common words beside them.
        rare = words[200:]
        expressions = []
        for place in range(number):
            a, b, c, d = chance.choices(rare, k=4)
            expressions.append(FORMS[place % len(FORMS)].format(a=a, b=b, c=c, d=d, n=chance.randrange(200)))
        queries = {place: parse(expression) for place, expression in enumerate(expressions)}
        begun = time.process_time()
        watch = Watch(queries)
        made = time.process_time() - begun
        begun = time.process_time()
        found = sum(len(watch.matches(document)) for document in library)
        spent = time.process_time() - begun
        figures[f"{number:,} queries"] = (
            f"{round(ITEMS / spent):,} items/s, {found:,} matches; ready after {made * 1000:.0f} ms"
        )
        if number == 1_000:
            some = library[:200]
            matchers = [compile_query(query) for query in queries.values()]
            begun = time.process_time()
            plainly = sum(matcher(document) for document in some for matcher in matchers)
            one_by_one = (time.process_time() - begun) / len(some)
            assert plainly == sum(len(watch.matches(document)) for document in some)
            figures["1,000 queries, each asked of each item"] = f"{round(1 / one_by_one):,} items/s"
    return figures
