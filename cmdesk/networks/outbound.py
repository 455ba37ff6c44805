"""What every network says alike of what leaves: what stands against a text, what an unhappy answer leaves open."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from cmdesk.domain.texts import TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.language.counting import measure
from cmdesk.networks import media_rules
from cmdesk.networks.base import Choice, MediaFile, MediaRule, NetworkError, NoAnswer, Refused, TryLater
from cmdesk.networks.http import Answer

# Of what would become a quote: a post of the same network that is linked, alone in a text.
LINKED = Choice(
    "quote",
    "A link to a post",
    (("", "Quotes it, where its author lets people"), ("link", "Stays a link")),
    answers=False,
)


def text_troubles(
    text: str,
    rules: Sequence[TextRule],
    media: Sequence[MediaFile] = (),
    rule: MediaRule | None = None,
    warning: str = "",
    said: str | None = None,
) -> list[Trouble]:
    """Nothing to say, too long, or files that do not go with it. `said`: what a person wrote, where more is sent."""
    troubles = media_rules.troubles(media, rule)
    if not (text if said is None else said).strip() and not media:
        troubles.append(Trouble("empty-text"))
    length = measure(text, rules, warning)
    if not length.fits:
        troubles.append(Trouble("too-long", {"count": str(length.count), "maximum": str(length.maximum)}))
    return troubles


def plain_answers(
    text: str, rules: Sequence[TextRule], media: Sequence[MediaFile], rule: MediaRule | None, answering: bool | None
) -> list[Trouble]:
    """The same where answers bear no files. `answering`: None for a post, else whether it is known whom."""
    troubles = text_troubles(text, rules, media if answering is None else (), rule)
    if answering is False:
        troubles.append(Trouble("bad-reply-address"))
    if answering is not None and media:
        troubles.append(Trouble("no-media-here"))
    return troubles


def same(there: str, wanted: str) -> bool:
    """Whether the words are the same, however they are spaced."""
    return there.split() == wanted.split()


@asynccontextmanager
async def taken_away(network: str) -> AsyncIterator[None]:
    """What was written for a trial must go; where it stays, the person is told."""
    try:
        yield
    except NetworkError as error:
        raise Refused("trial-left", network=network) from error


def unsettled(answer: Answer) -> NetworkError | None:
    """The answers that mean the same everywhere: come back later, or nobody knows whether it was done."""
    if answer.status == 429:
        return TryLater("http-status", after=answer.after, status="429", host=answer.host)
    if answer.status >= 500 or answer.status == 408:
        return NoAnswer("no-answer", host=answer.host, reason="http-status", status=str(answer.status))
    return None
