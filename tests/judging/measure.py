"""Measure the judgements on named data and write docs/JUDGING.md: `scripts/judging measure`."""

import importlib
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from cmdesk import paths
from cmdesk.language import weights
from cmdesk.language.detection import detect
from cmdesk.language.judging import Judge, Judgement
from cmdesk.language.kind_cues import KINDS
from cmdesk.language.sentiment import Scorer
from tests.judging import data
from tests.judging.data import NAMES, Example, Message
from tests.judging.figures import by_class, confusion, f1, macro_f1

Says = Callable[[str], int]
MADE = "<!-- from here on made by scripts/judging measure -->"


def document(corpus: Path, page: Path) -> str:
    """The page with its figures anew; what stands above the mark is kept."""
    above = page.read_text("utf-8").partition(MADE)[0]
    return above + MADE + "\n\n" + "\n".join(lines(corpus)) + "\n"


def lines(corpus: Path) -> Iterator[str]:
    judge = Judge(paths.resource("models"))
    for language, name in (("fr", "French"), ("en", "English")):
        yield f"## Sentiment, {name}"
        yield from _sentiment(corpus, language, name.lower(), judge)
    yield "## Kind of message, urgency"
    yield from _kinds(judge, data.messages("held"))
    yield "## Kinds, on comments that others labelled"
    yield from _comments(judge, corpus)
    yield "## Hurtful words"
    yield from _toxic(judge, data.messages("held"))
    yield "## Language"
    yield from _languages(corpus)
    yield "## Size and speed"
    yield from _speed(judge, corpus)


def _sentiment(corpus: Path, language: str, name: str, judge: Judge) -> Iterator[str]:
    own = [Example(one.text, one.sentiment) for one in data.messages("held") if one.language == language]
    sets = {"tweets, validation half": data.tweets(corpus, name, "val"), "our own messages, held apart": own}
    if language == "en":
        sets["GoEmotions, dev"] = data.judged_comments(corpus, "dev")
    said: dict[str, Says] = {
        "cmdesk": lambda text: (*NAMES, "undefined").index(judge.sentiment(text, language).value),
        "cmdesk, were the unsure told": lambda text: (*NAMES, "undefined").index(
            judge.plain_sentiment(text, language).value
        ),
        "VADER": vader(),
        "the commonest class": lambda text: data.POSITIVE,
    }
    yield ""
    yield "| set | texts | judged by | macro-F1 | negative | neutral | positive |"
    yield "|---|---|---|---|---|---|---|"
    for title, examples in sets.items():
        labels = [example.label for example in examples]
        for who, says in said.items():
            found = [says(example.text) for example in examples]
            if who.startswith("the"):
                found = [max(range(3), key=labels.count)] * len(labels)
            classes = " | ".join(f"{value:.1f}" for value in by_class(labels, found))
            yield f"| {title} | {len(labels)} | {who} | **{macro_f1(labels, found):.1f}** | {classes} |"
    yield ""
    yield from _confusion(sets["tweets, validation half"], said["cmdesk"])


def _confusion(examples: Sequence[Example], says: Says) -> Iterator[str]:
    table = confusion([example.label for example in examples], [says(example.text) for example in examples])
    yield "Of the validation tweets, that were (row) and were said to be (column):"
    yield ""
    yield "| | negative | neutral | positive | undefined |"
    yield "|---|---|---|---|---|"
    for name, row in zip(NAMES, table, strict=True):
        yield f"| {name} | " + " | ".join(map(str, row)) + " |"
    yield ""


def vader() -> Says:
    analyser = importlib.import_module("vaderSentiment.vaderSentiment").SentimentIntensityAnalyzer()

    def says(text: str) -> int:
        compound = analyser.polarity_scores(text)["compound"]
        return data.POSITIVE if compound >= 0.05 else data.NEGATIVE if compound <= -0.05 else data.NEUTRAL

    return says


def _judged(judge: Judge, messages: Sequence[Message]) -> list[tuple[Message, Judgement]]:
    return [(message, judge.judge(message.text, message.language)) for message in messages]


def _kinds(judge: Judge, messages: Sequence[Message]) -> Iterator[str]:
    judged = _judged(judge, messages)
    yield ""
    yield f"{len(messages)} messages in French and English, written for this; no turn of phrase was chosen by them."
    yield ""
    yield "| kind | messages | precision | recall | F1 |"
    yield "|---|---|---|---|---|"
    for kind in KINDS:
        yield _row(kind, [kind in one.kinds for one, _ in judged], [kind in found.kinds for _, found in judged])
    for urgency in ("high", "low"):
        name = f"urgency: {urgency}"
        yield _row(
            name, [one.urgency == urgency for one, _ in judged], [found.urgency == urgency for _, found in judged]
        )
    main = sum((found.kinds[0] in one.kinds) if found.kinds else not one.kinds for one, found in judged)
    yield ""
    yield f"The main kind was one of the right ones in {100 * main / len(judged):.0f} % of the messages."
    yield ""


def _row(name: str, labels: Sequence[bool], found: Sequence[bool]) -> str:
    hits = sum(label and one for label, one in zip(labels, found, strict=True))
    precision, recall = 100 * hits / max(1, sum(found)), 100 * hits / max(1, sum(labels))
    return f"| {name} | {sum(labels)} | {precision:.0f} | {recall:.0f} | {f1(labels, found):.0f} |"


_EMOTIONS = {
    "thanks": {"gratitude"},
    "praise": {"admiration"},
    "question": {"curiosity"},
    "complaint": {"anger", "annoyance", "disappointment", "disapproval"},
}


def _comments(judge: Judge, corpus: Path) -> Iterator[str]:
    examples = list(data.comments(corpus, "dev"))[:2500]
    found = [judge.judge(text, "en") for text, _ in examples]
    yield ""
    yield "GoEmotions, dev: an emotion is not a kind of message, so this only shows that they go together."
    yield ""
    yield "| kind | emotion | comments | precision | recall | F1 |"
    yield "|---|---|---|---|---|---|"
    for kind, emotions in _EMOTIONS.items():
        labels = [bool(emotions & set(names)) for _, names in examples]
        row = _row(kind, labels, [kind in one.kinds for one in found])
        yield row.replace(f"| {kind} |", f"| {kind} | {', '.join(sorted(emotions))} |")
    yield ""


def _toxic(judge: Judge, messages: Sequence[Message]) -> Iterator[str]:
    judged = _judged(judge, messages)
    yield ""
    yield "| set | hurtful | precision | recall | F1 |"
    yield "|---|---|---|---|---|"
    yield _row("our own messages, held apart", [one.toxic for one, _ in judged], [found.toxic for _, found in judged])
    yield ""


def _languages(corpus: Path) -> Iterator[str]:
    yield ""
    yield "| set | right | the other of the two | left open |"
    yield "|---|---|---|---|"
    for language, name, other in (("fr", "french", "en"), ("en", "english", "fr")):
        tweets = [detect(example.text) for example in data.tweets(corpus, name, "val")]
        own = [detect(one.text) for one in data.messages("held") if one.language == language]
        for title, found in ((f"tweets, {name}", tweets), (f"our own messages, {name}", own)):
            shares = [100 * found.count(one) / len(found) for one in (language, other, "")]
            yield f"| {title} | {shares[0]:.1f} % | {shares[1]:.1f} % | {shares[2]:.1f} % |"
    yield ""


def _speed(judge: Judge, corpus: Path) -> Iterator[str]:
    yield ""
    size = sum(file.stat().st_size for file in paths.resource("models").iterdir())
    yield f"All models: {size / 1e6:.1f} MB. On one core of the machine that measured, in plain Python:"
    yield ""
    for language, name in (("fr", "french"), ("en", "english")):
        texts = [example.text for example in data.tweets(corpus, name, "train")]
        file = paths.resource("models", f"sentiment-{language}.weights")
        loading = _seconds(lambda file=file: weights.load(file))
        scorer = Scorer(weights.load(file), language)
        alone = len(texts) / _seconds(lambda scorer=scorer, texts=texts: [scorer.judge(text) for text in texts])
        whole = len(texts) / _seconds(lambda texts=texts: [judge.judge(text) for text in texts])
        speeds = f"sentiment {alone:,.0f} texts a second, all of it {whole:,.0f}"
        yield f"- {name.title()}: loads in {1000 * loading:.0f} ms; {speeds}."
    yield ""


def _seconds(deed: Callable[[], object]) -> float:
    before = time.process_time()
    deed()
    return time.process_time() - before
