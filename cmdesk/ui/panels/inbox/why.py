"""Why a message was judged so: the words that decided, and what the user says instead."""

import html
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cmdesk.domain.judgements import Aspect, ItemJudgement
from cmdesk.language.sentiment import Reason
from cmdesk.ui import theme
from cmdesk.ui.feelings import FEELINGS, KINDS, UNDEFINED, word_for_kind, word_for_language, word_for_sentiment
from cmdesk.ui.widgets import (
    ComboField,
    Dialog,
    Icon,
    Labelled,
    Line,
    Panel,
    Part,
    Segmented,
    Text,
    Tick,
    col,
    row,
)
from cmdesk.ui.widgets.delegates import FEELINGS as SIGNS
from cmdesk.ui.words import tr

if TYPE_CHECKING:  # it loads all that the desk can do
    from cmdesk.engine.judging import Why

SENTIMENTS = (-1, 0, 1, None)
VALUES = {"negative": -1, "neutral": 0, "positive": 1, "undefined": None}
URGENCIES = (-1, 0, 1)
LONGEST = 60  # characters of a turn of phrase that are quoted


class MarkedText(Text):
    """A text with the words that decided: those against are underlined, those in favour are bold, on a tint each."""

    def __init__(self, s: str, reasons: Sequence[Reason]) -> None:
        self._reasons = reasons
        super().__init__(s, "reading", wrap=True, leading=140)

    def html_of(self, s: str) -> str:
        parts, end = [], 0
        for reason in self._reasons:
            parts += [_escaped(s[end : reason.start]), _marked(s[reason.start : reason.end], reason.weight)]
            end = reason.end
        parts.append(_escaped(s[end:]))
        return f'<p style="line-height:140%; margin:0">{"".join(parts)}</p>'

    def restyle(self) -> None:
        super().restyle()
        self.setText(self.said())  # the tints are another's in the dark


class WhyDialog(Dialog):
    """Opened with what is known; accepted, `changes` are what the user says instead."""

    def __init__(self, parent: QWidget, why: "Why") -> None:
        self.why = why
        kept = why.kept
        self.sentiment = Segmented(
            tr("Sentiment"),
            [word_for_sentiment(value) for value in SENTIMENTS],
            SENTIMENTS.index(kept.sentiment),
        )
        kinds = sorted(((word_for_kind(kind), kind) for kind in KINDS), key=lambda option: option[0])
        self.kind = ComboField(tr("Kind of message"), [(tr("none of these"), ""), *kinds])
        self.kind.choose(kept.kinds[0] if kept.kinds else "")
        self.urgency = Segmented(tr("Urgency"), [tr("Low"), tr("Normal"), tr("High")], URGENCIES.index(kept.urgency))
        self.hurtful = Tick(tr("It holds hurtful words"), kept.toxic)
        self.marked = MarkedText(why.text, why.judgement.sentiment.reasons)
        self.said = Text(_said(why), "body-strong", wrap=True)
        told: list[Part] = [
            row(Icon(*sign_of(_value(why)), 16), (self.said, 1), gap=6),
            *(Text(words, "meta", "text2", wrap=True) for words in evidence(why)),
        ]
        body = col(
            Panel(col(self.marked, pad=(14, 10, 14, 10)), "sunken", radius=8),
            col(*told, gap=4),
            Text(
                tr(
                    "A hint, worked out on this computer. "
                    "Nothing is lost because of it: what hurts is folded, one click opens it."
                ),
                "meta",
                "text3",
                wrap=True,
            ),
            Line(),
            Labelled(tr("Sentiment"), self.sentiment),
            row((Labelled(tr("Kind of message"), self.kind), 1), (Labelled(tr("Urgency"), self.urgency), 1), gap=16),
            self.hurtful,
            gap=12,
        )
        super().__init__(
            parent, tr("Why this was judged so"), body, tr("Keep the correction"), cancel=tr("Close"), width=580
        )
        self.sentiment.chosen.connect(self._judge)
        self.kind.currentIndexChanged.connect(self._judge)
        self.urgency.chosen.connect(self._judge)
        self.hurtful.toggled.connect(self._judge)
        self._judge()
        self.sentiment.focus_chosen()

    def changes(self) -> Mapping[Aspect, str]:
        """What differs from what is kept, as a correction has it."""
        kept = self.why.kept
        kind = self.kind.currentData()
        kinds = (kind, *(one for one in kept.kinds if one != kind)) if kind in kept.kinds else (kind,) if kind else ()
        chosen = ItemJudgement(
            kept.item_id,
            SENTIMENTS[self.sentiment.value()],
            kinds=kinds,
            urgency=URGENCIES[self.urgency.value()],
            toxic=self.hurtful.isChecked(),
        )
        return {aspect: chosen.written(aspect) for aspect in Aspect if chosen.written(aspect) != kept.written(aspect)}

    def _judge(self) -> None:
        self.primary.setEnabled(bool(self.changes()))


def sign_of(value: int | None) -> tuple[str, str]:
    return SIGNS.get(FEELINGS.get(value, ""), UNDEFINED)


def evidence(why: "Why") -> list[str]:
    """What a judgement rests on, a sentence for each of its parts."""
    text, found = why.text, why.judgement
    against = [text[one.start : one.end] for one in found.sentiment.reasons if one.weight < 0]
    in_favour = [text[one.start : one.end] for one in found.sentiment.reasons if one.weight > 0]
    lines = [tr("Speak against (underlined): {words}", words=_quoted(against))] if against else []
    lines += [tr("Speak in favour (bold): {words}", words=_quoted(in_favour))] if in_favour else []
    for kind in found.kinds:
        cues = [text[cue.start : cue.end] for cue in found.cues if cue.speaks_for == kind]
        told = _quoted(cues) if cues else tr("from the sentiment alone")
        lines.append(tr("Kind: {kind} ({words})", kind=word_for_kind(kind), words=told))
    hurry = [text[cue.start : cue.end] for cue in found.cues if cue.speaks_for == "high"]
    if found.urgency == "high":
        lines.append(
            tr("Urgent: {words}", words=_quoted(hurry) or word_for_kind(found.kinds[0] if found.kinds else ""))
        )
    elif found.urgency == "low":
        lines.append(tr("Not urgent"))
    hurting = [text[mark.start : mark.end] for mark in found.marks if not mark.reported]
    repeated = [text[mark.start : mark.end] for mark in found.marks if mark.reported]
    lines += [tr("Hurtful: {words}", words=_quoted(hurting))] if hurting else []
    lines += [tr("Hurtful words that are only repeated: {words}", words=_quoted(repeated))] if repeated else []
    return [*lines, tr("Language: {name}", name=word_for_language(found.language))]


def _value(why: "Why") -> int | None:
    return VALUES[why.judgement.sentiment.value]


def _said(why: "Why") -> str:
    """What cmdesk says, and what the user said instead."""
    value, share = _value(why), round(100 * why.judgement.sentiment.confidence)
    words = word_for_sentiment(value)
    if value is not None:
        words = tr("{word}, {percent}% sure", word=words, percent=share)
    if Aspect.SENTIMENT in why.kept.corrected:
        return tr(
            "{word}, corrected by you. cmdesk says: {judged}", word=word_for_sentiment(why.kept.sentiment), judged=words
        )
    return words


def _quoted(words: Sequence[str]) -> str:
    short = [word if len(word) <= LONGEST else f"{word[: LONGEST - 1].rstrip()}…" for word in words]
    return ", ".join(tr("“{name}”", name=word) for word in dict.fromkeys(short))


def _marked(word: str, weight: float) -> str:
    tone, style = ("bad_soft", "text-decoration:underline") if weight < 0 else ("good_soft", "font-weight:600")
    return f'<span style="background-color:{theme.colour(tone).name()}; {style}">{_escaped(word)}</span>'


def _escaped(s: str) -> str:
    # rich text turns a narrow no-break space into a plain one that breaks: use the wide one
    return html.escape(s, quote=False).replace("\n", "<br>").replace("\u202f", "\u00a0")
