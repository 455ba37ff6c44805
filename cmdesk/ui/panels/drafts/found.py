"""What was found in the texts of a draft and near it, as lines of the checks."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.nearness import Near, NearKind
from cmdesk.domain.proofing import Finding
from cmdesk.ui import times
from cmdesk.ui.panels.drafts.checks import Check, Remedy
from cmdesk.ui.panels.drafts.finding_words import sentence_of, source_of
from cmdesk.ui.panels.drafts.list import brief_title
from cmdesk.ui.words import tr

ORDER = ("error", "warning", "note")
LEAST_SAME = 30  # letters: "Bonne année" may stand on two accounts


def in_order(checks: Sequence[Check]) -> list[Check]:
    """The gravest first."""
    return sorted(checks, key=lambda check: ORDER.index(check.kind))


def in_texts(
    texts: Mapping[int, str], accounts: Mapping[int, AccountRow], found: Callable[[int], Sequence[Finding]]
) -> list[Check]:
    """One line for each finding, whichever accounts share the text; the account is named where it is only theirs."""
    holders: dict[tuple[str, str, str, int, int], list[int]] = {}
    first: dict[tuple[str, str, str, int, int], Finding] = {}
    for account_id, text in texts.items():
        for finding in found(account_id):
            data = repr(sorted(finding.data.items()))
            key = (text, finding.code, data, finding.start, finding.end)
            holders.setdefault(key, []).append(account_id)
            first.setdefault(key, finding)
    checks = []
    for key, mine in holders.items():
        finding, sharing = first[key], [one for one, text in texts.items() if text == key[0]]
        said = sentence_of(finding)
        if set(mine) != set(sharing) or len(sharing) < len(texts):
            names = ", ".join(accounts[one].name for one in mine)
            said = tr("{account}: {words}", account=names, words=said)
        checks.append(Check(finding.level.value, said, _remedy(finding), mine[0], finding, source_of(finding)))
    return sorted(checks, key=lambda check: ORDER.index(check.kind))


def _remedy(finding: Finding) -> Remedy | None:
    if finding.code == "spelling":
        return Remedy.SPELL
    if finding.instead is not None:
        return Remedy.REPLACE
    return Remedy.SHOW_PLACE if finding.start >= 0 else None


def same_everywhere(texts: Mapping[int, str], accounts: Mapping[int, AccountRow]) -> list[Check]:
    """The same words through several accounts of one network: networks take that for spam."""
    shared: dict[tuple[str, str], list[int]] = {}
    for account_id, text in texts.items():
        if len(text.strip()) >= LEAST_SAME:
            shared.setdefault((accounts[account_id].network, text), []).append(account_id)
    checks = []
    for ids in shared.values():
        if len(ids) > 1:
            names = ", ".join(accounts[one].name for one in ids)
            said = tr("{names} get the same text: on one network it looks like spam", names=names)
            checks.append(Check("warning", said, Remedy.WRITE, ids[-1], source=tr("rules of the network")))
    if not checks and len(texts) > 2 and len({text for text in texts.values() if len(text) >= LEAST_SAME}) == 1:
        said = tr("The same text everywhere: a word of its own to each network speaks better")
        checks.append(Check("note", said))
    return checks


def near(found: Sequence[Near], accounts: Mapping[int, AccountRow], now: datetime) -> list[Check]:
    checks = []
    for one in found:
        title = brief_title(one.text, 60)
        when = times.short(one.when, now) if one.when is not None and one.when <= now else ""
        theirs = accounts.get(one.account_id or 0)
        account = theirs.name if theirs is not None else ""
        match one.kind:
            case NearKind.ALIKE if theirs is not None:
                said = tr("{account}: {share}% the same as “{title}”", account=account, share=one.share, title=title)
                checks.append(Check("warning", f"{said} ({when})" if when else said, Remedy.SEE_DELIVERY, one.id))
            case NearKind.SAME_HOUR if theirs is not None:
                said = tr("{account}: “{title}” leaves within the same hour", account=account, title=title)
                checks.append(Check("warning", said, Remedy.SEE_DELIVERY, one.id))
            case NearKind.RIGHTS:
                ended = times.day(one.when, now) if one.when is not None else ""
                said = tr("{name}: the right to use it ends before ({day})", name=one.text, day=ended)
                checks.append(Check("error", said, source=tr("your library")))
            case NearKind.PAGE:
                said = tr("Pale copy: {share}% of it stands in “{title}”", share=one.share, title=title)
                checks.append(Check("warning", said, Remedy.SEE_ITEM, one.id, source=tr("what you watch")))
            case NearKind.OWN_POST:
                said = tr("Pale copy: {share}% of it was said in “{title}”", share=one.share, title=title)
                checks.append(Check("warning", said, Remedy.SEE_ITEM, one.id, source=tr("your past posts")))
    return checks
