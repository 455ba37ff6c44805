"""What cmdesk thinks of a text: `cmdesk inspect text FILE`, without any workspace."""

from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from cmdesk import paths
from cmdesk.cli.voice import Voice
from cmdesk.language.judging import Judge, Judgement


def tell(text: str, asked: Namespace, voice: Voice) -> None:
    judge = Judge(paths.resource("models"))
    texts = text.removesuffix("\n").split("\n") if asked.lines else [text.strip()]
    if voice.as_json:
        found = [document(one, judge.judge(one, asked.language)) for one in texts]
        voice.document(found if asked.lines else found[0])
        return
    for one in texts:
        judgement = judge.judge(one, asked.language)
        if asked.lines:
            voice.show(one)
        voice.show(*_sentences(one, judgement, voice))


def document(text: str, judgement: Judgement) -> dict[str, Any]:
    """As JSON; places are counted in characters from the beginning of the text."""
    sentiment = judgement.sentiment
    return {
        "language": judgement.language or "other",
        "sentiment": sentiment.value,
        "confidence": round(sentiment.confidence, 4),
        "negative": round(sentiment.negative, 4),
        "neutral": round(sentiment.neutral, 4),
        "positive": round(sentiment.positive, 4),
        "words": [_place(text, start, end) | {"weight": weight} for start, end, weight in sentiment.reasons],
        "kind": judgement.kinds[0] if judgement.kinds else "",
        "kinds": list(judgement.kinds),
        "urgency": judgement.urgency,
        "cues": [_place(text, cue.start, cue.end) | {"speaks_for": cue.speaks_for} for cue in judgement.cues],
        "toxic": judgement.toxic,
        "marks": [
            _place(text, mark.start, mark.end) | {"harm": mark.harm, "reported": mark.reported}
            for mark in judgement.marks
        ],
    }


def _place(text: str, start: int, end: int) -> dict[str, Any]:
    return {"text": text[start:end], "start": start, "end": end}


def _sentences(text: str, judgement: Judgement, voice: Voice) -> Iterable[str]:
    tr, sentiment = voice.tr, judgement.sentiment
    values = {
        "negative": tr("negative"), "neutral": tr("neutral"),
        "positive": tr("positive"), "undefined": tr("undefined"),
    }  # fmt: skip
    languages = {"fr": tr("French"), "en": tr("English"), "": tr("another language, or too short to tell")}
    yield tr("Language: {name}", name=languages[judgement.language])
    share = f"{sentiment.confidence:.0%}"
    yield tr("Sentiment: {value} ({share} sure)", value=values[sentiment.value], share=share)
    if sentiment.reasons:
        words = ", ".join(f"{text[start:end]} {weight:+.1f}" for start, end, weight in sentiment.reasons)
        yield "  " + words
    yield tr("Kind: {kinds}", kinds=", ".join(_kinds(voice)[kind] for kind in judgement.kinds) or tr("none of these"))
    if judgement.cues:
        yield "  " + ", ".join(f"“{text[cue.start : cue.end]}”" for cue in judgement.cues)
    urgencies = {"low": tr("low"), "normal": tr("normal"), "high": tr("high")}
    yield tr("Urgency: {value}", value=urgencies[judgement.urgency])
    if judgement.toxic:
        hurting = ", ".join(f"“{text[mark.start : mark.end]}”" for mark in judgement.marks if not mark.reported)
        yield tr("Hurtful: {words}", words=hurting)


def _kinds(voice: Voice) -> dict[str, str]:
    tr = voice.tr
    return {
        "question": tr("question"), "complaint": tr("complaint"), "praise": tr("praise"), "thanks": tr("thanks"),
        "quote": tr("request for a quote"), "order": tr("order problem"), "spam": tr("spam"), "insult": tr("insult"),
        "threat": tr("threat or legal"), "application": tr("job application"),
    }  # fmt: skip
