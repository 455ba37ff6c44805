"""What stands against the files of a draft, and what is worth a thought."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.media import Attached, with_part
from cmdesk.domain.polls import of_part
from cmdesk.domain.troubles import Trouble
from cmdesk.language.segments import segments
from cmdesk.sentences import sentence
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.checks import Check, Remedy
from cmdesk.ui.panels.drafts.lengths import length
from cmdesk.ui.words import tr

ABOUT_FILES = ("media-", "alt-", "poll-")


def alt_limit(host: Host, accounts: Sequence[AccountRow]) -> int:
    """How long a description may be everywhere; 0 where nobody says."""
    rules = [host.bridge.desk.media_rule(one) for one in accounts]
    return min((rule.alt for rule in rules if rule is not None and rule.alt), default=0)


def about_files(
    host: Host,
    accounts: Sequence[AccountRow],
    texts: Mapping[int, str],
    files: Sequence[Attached],
    coming: bool,
    options: Mapping[str, str] = MappingProxyType({}),
    *,
    alt_blocks: bool = False,
) -> list[Check]:
    """What each account says of the files and of what was chosen; `coming`: a file is still being copied.

    `alt_blocks`: a picture that is not described keeps it from being sent.
    """
    found = [Check("error", tr("A file is still being copied"))] if coming else []
    if not files and not options:
        return found
    for one in accounts:
        told = []
        parts = segments(texts.get(one.id, ""))
        for place, part in enumerate(parts):
            going = with_part(files, place, len(parts))
            plan = host.bridge.desk.plan(one, part, "", going, of_part(options, place))
            for trouble in plan.troubles if plan is not None else ():
                # A warning may count with a text that is short enough alone.
                longer = trouble.code == "too-long" and bool(options) and length(part, one).fits
                if trouble.code.startswith(ABOUT_FILES) or longer:
                    told.append(sentence(trouble, tr))
            if place and going and not host.bridge.desk.files_below(one.network):
                told.append(sentence(Trouble("no-media-here"), tr))
        for words in dict.fromkeys(told):
            found.append(Check("error", tr("{account}: {words}", account=one.name, words=words)))
    silent = [each for each in files if each.is_picture and not each.alt.strip()]
    if silent:
        kind = "error" if alt_blocks else "warning"
        said = tr("{n} pictures are not described", n=len(silent))
        found.append(Check(kind, said, Remedy.DESCRIBE, silent[0].media_id, source=tr("your rule")))
    return found
