"""What went wrong, in plain words: what happened, what was kept, what to do.

The layers below tell troubles as codes with data; here each code has its sentence, in whatever language `tr` speaks.
A trouble that one network alone has brings its sentence along, as data ("told").
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from cmdesk.domain.grammar import BadQuery
from cmdesk.domain.troubles import Trouble
from cmdesk.sentences import accounts, answering, calendar, files, queries, reading, reports, sending, workspace
from cmdesk.sentences.telling import Chosen, Known, Sentences, Translate

__all__ = ["Translate", "bad_query", "reason_sentence", "sentence", "told_trouble", "why_sentence"]

_AREAS = (answering, calendar, files, reading, accounts, reports, sending, workspace)
SENTENCES: Sentences = MappingProxyType({code: told for area in _AREAS for code, told in area.SENTENCES.items()})
CHOSEN: Chosen = MappingProxyType({**files.CHOSEN, **reading.CHOSEN, **workspace.CHOSEN})

_NAMES = (
    "account|address|count|details|did|field|folder|found|handle|host|limit|maximum|most|name|path|process|provider|reason"
    "|recipient|seconds|server|status|text|told|type"
)
_FACT = re.compile(rf"(?:^|(?<= ))({_NAMES})=")

# What the other side said in its own words, quoted after our sentence.
QUOTED: Mapping[str, str] = MappingProxyType(
    {
        "deed-refused": "text",
        "mail-deferred": "text",
        "media-refused": "text",
        "mail-refused": "text",
        "post-refused": "text",
        "recipient-refused": "text",
        "server-busy": "text",
        "account-closed": "reason",
        "sign-in-refused": "reason",
        "tls": "reason",
    }
)


def sentence(trouble: Trouble, tr: Translate) -> str:
    """One or two sentences for a person; an unknown code still gives a calm one, with the code in it."""
    facts = Known(trouble.data)
    unnamed = "" if facts["host"] else tr("this server")
    facts["host"] = facts["host"] or unnamed
    if trouble.code in CHOSEN:
        told = CHOSEN[trouble.code](facts, tr)
    elif trouble.code in SENTENCES:
        told = SENTENCES[trouble.code](tr)
    elif facts["told"]:
        told = tr(facts["told"])
    else:
        told = tr("This did not work; nothing was lost. The code of the problem: {code}.")
        facts["code"] = trouble.code
    told = told.format_map(facts).strip()
    if unnamed and told.startswith(unnamed):
        told = told[0].upper() + told[1:]
    quoted = facts[QUOTED[trouble.code]] if trouble.code in QUOTED else ""
    return f"{told} {tr('The answer was: “{words}”.', words=quoted)}" if quoted else told


def reason_sentence(reason: str, tr: Translate) -> str:
    """The reason kept with a delivery ("code name=value …"), as a sentence; "" when there is none."""
    return sentence(told_trouble(reason), tr) if reason.strip() else ""


def told_trouble(reason: str) -> Trouble:
    """The trouble that a delivery's reason was written from."""
    code, _, rest = reason.strip().partition(" ")
    places = list(_FACT.finditer(rest))
    ends = [*(place.start() for place in places[1:]), len(rest)]
    data = {place[1]: rest[place.end() : end].strip() for place, end in zip(places, ends, strict=False)}
    return Trouble(code.rstrip(":"), data)


def why_sentence(why: str, tr: Translate) -> str:
    """Why a place is proposed for being watched (networks.finding.Why), in a few words."""
    match why:
        case "declared":
            return tr("The site says that this is its feed")
        case "comments":
            return tr("The comments on the site")
        case "me":
            return tr("The site says that this is its own account")
        case "linked":
            return tr("The site links to it")
        case "reviews":
            return tr("People review it there")
    return tr("A search for the name")


def bad_query(error: BadQuery, tr: Translate) -> str:
    """What is wrong with a query as it was typed."""
    return queries.SENTENCES[error.code](tr).format_map(Known(error.data))
