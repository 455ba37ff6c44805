"""What is thought of a text, in words and signs: how it feels, what kind of message it is, whether it is in a hurry."""

from cmdesk.domain.judgements import ItemJudgement
from cmdesk.ui.widgets.rows import Feeling
from cmdesk.ui.words import tr

FEELINGS: dict[int | None, Feeling] = {-1: "unhappy", 0: "neutral", 1: "happy"}
UNDEFINED = ("draft", "text3")  # the sign of what cannot be told
KINDS = (
    "question", "complaint", "praise", "thanks", "quote", "order", "spam", "insult", "threat", "application"
)  # fmt: skip


def word_for_sentiment(value: int | None) -> str:
    return {-1: tr("Negative"), 0: tr("Neutral"), 1: tr("Positive"), None: tr("Undefined")}[value]


def word_for_kind(kind: str) -> str:
    return {
        "question": tr("question"),
        "complaint": tr("complaint"),
        "praise": tr("praise"),
        "thanks": tr("thanks"),
        "quote": tr("request for a quote"),
        "order": tr("order problem"),
        "spam": tr("spam"),
        "insult": tr("insult"),
        "threat": tr("threat or legal"),
        "application": tr("job application"),
    }.get(kind, kind)


def word_for_language(code: str) -> str:
    return {"fr": tr("French"), "en": tr("English")}.get(code, tr("another language, or too short to tell"))


def words_for(found: ItemJudgement) -> str:
    """How a message feels, its main kind, and whether it is in a hurry: "Negative · complaint · urgent"."""
    feels = [word_for_sentiment(found.sentiment)] if found.sentiment is not None or not found.kinds else []
    return " · ".join(feels + _kind_of(found))


def words_for_kind(found: ItemJudgement | None) -> str:
    """The same without the feeling; nothing where nothing is known."""
    return " · ".join(_kind_of(found)) if found is not None else ""


def _kind_of(found: ItemJudgement) -> list[str]:
    kind = [word_for_kind(found.kinds[0])] if found.kinds else []
    return [*kind, tr("urgent")] if found.urgency > 0 else kind
