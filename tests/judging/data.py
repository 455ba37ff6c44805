"""The named data that the judgements are fitted on and measured with; see docs/JUDGING.md for where each comes from."""

import csv
import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MESSAGES = Path(__file__).parent.parent / "data" / "judging"

NEGATIVE, NEUTRAL, POSITIVE = 0, 1, 2
NAMES = ("negative", "neutral", "positive")
_GOOD = {
    "admiration",
    "amusement",
    "approval",
    "caring",
    "excitement",
    "gratitude",
    "joy",
    "love",
    "optimism",
    "pride",
    "relief",
}
_BAD = {
    "anger",
    "annoyance",
    "disappointment",
    "disapproval",
    "disgust",
    "embarrassment",
    "fear",
    "grief",
    "nervousness",
    "remorse",
    "sadness",
}
_XED_GOOD, _XED_BAD = {5, 8}, {1, 3, 4, 6}


class Example(NamedTuple):
    text: str
    label: int


class Message(NamedTuple):
    """One of the messages written for cmdesk, and what a person says of it."""

    language: str
    kinds: frozenset[str]
    urgency: str
    sentiment: int
    toxic: bool
    text: str


def messages(part: str) -> list[Message]:
    """`tuning`: those that the turns of phrase were chosen with; `held`: those written when they were fixed."""
    found = []
    for line in (MESSAGES / f"messages-{part}.txt").read_text("utf-8").splitlines():
        language, listed, urgency, sign, text = line.split("|", 4)
        labels = frozenset(listed.split(",")) - {""}
        found.append(Message(language, labels - {"toxic"}, urgency, "-0+".index(sign), "toxic" in labels, text))
    return found


def plain(text: str) -> str:
    """As a network gives it: without the escapes that these files were written with."""
    text = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
    return html.unescape(text.replace('""""', '"').replace('""', '"')).strip().strip('"')


def tweets(corpus: Path, language: str, part: str) -> list[Example]:
    folder = corpus / f"umsab-{language}"
    labels = (folder / f"{part}_labels.txt").read_text("utf-8").split()
    texts = (folder / f"{part}_text.txt").read_text("utf-8").split("\n")
    return [Example(plain(text), int(label)) for text, label in zip(texts, labels, strict=False)]


def semeval(folder: Path) -> list[Example]:
    """The tweets of SemEval-2017 task 4, subtask A, without the test of 2017, which is kept to measure with."""
    found: dict[str, Example] = {}
    for file in sorted(folder.glob("twitter-201[3-6]*-A.tsv")):
        for line in file.read_text("utf-8", errors="replace").split("\n"):
            fields = line.rstrip("\r").split("\t")
            for at in (1, 2):
                if len(fields) > at + 1 and fields[at].strip('"') in NAMES and fields[at + 1] != "Not Available":
                    text = plain(fields[at + 1])
                    found[likeness(text)] = Example(text, NAMES.index(fields[at].strip('"')))
    found.pop("", None)
    return list(found.values())


def likeness(text: str) -> str:
    """What two copies of a tweet have in common, however names and addresses were masked."""
    return re.sub(r"[^a-z0-9]+", "", re.sub(r"@\w+|https?\S*", "", plain(text).lower()))


def comments(corpus: Path, part: str) -> Iterator[tuple[str, list[str]]]:
    """GoEmotions: comments with the names of their emotions."""
    names = (corpus / "goemotions" / "labels.txt").read_text("utf-8").split()
    with (corpus / "goemotions" / f"{part}.tsv").open(encoding="utf-8", newline="") as file:
        for text, numbers, _ in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield text, [names[int(number)] for number in numbers.split(",")]


def judged_comments(corpus: Path, part: str) -> list[Example]:
    """GoEmotions as three classes; what holds both sides, or only surprise and the like, is left out."""
    found = []
    for text, names in comments(corpus, part):
        good, bad = bool(_GOOD & set(names)), bool(_BAD & set(names))
        if good != bad:
            found.append(Example(text, POSITIVE if good else NEGATIVE))
        elif names == ["neutral"]:
            found.append(Example(text, NEUTRAL))
    return found


def subtitles(corpus: Path, language: str) -> list[Example]:
    """XED as two classes (and, in English, its neutral lines)."""
    file = "fr-projections.tsv" if language == "french" else "en-annotated.tsv"
    found = []
    for line in (corpus / "xed" / file).read_text("utf-8").split("\n"):
        text, *more = line.split("\t")
        if len(more) != 1:  # the file ends with where the lines were taken from
            continue
        emotions = {int(number) for number in more[0].split(",")}
        good, bad = bool(_XED_GOOD & emotions), bool(_XED_BAD & emotions)
        if good != bad:
            found.append(Example(text, POSITIVE if good else NEGATIVE))
    if language == "english":
        lines = (corpus / "xed" / "neu_en.txt").read_text("utf-8").split("\n")
        found += [Example(line.partition("\t")[2], NEUTRAL) for line in lines if "\t" in line]
    return found
