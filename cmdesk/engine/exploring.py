"""Reads the site of a brand and those of its competitors, a few pages each, and proposes places to watch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.engine.progress import Progress

if TYPE_CHECKING:  # its parser is loaded where it is used
    from cmdesk.networks.base import Tools
    from cmdesk.networks.finding import Proposal


@dataclass(frozen=True)
class Found:
    """What was found; `unread` tells the sites that did not answer, each with why."""

    brand: str
    query: str
    proposals: "tuple[Proposal, ...]"
    unread: tuple[tuple[str, Trouble], ...] = ()


async def explore(
    brand: str,
    site: str,
    competitors: Sequence[str],
    language: str,
    tools: "Tools",
    on_progress: Callable[[Progress], None] = lambda _: None,
) -> Found:
    """Read the pages one after the other. Raises Problem("offline"), and "bad-address" for what is no address."""
    from cmdesk.networks import finding, page

    rivals = [one for one in competitors if one.strip()][: finding.MOST_COMPETITORS]
    total = (finding.MOST_PAGES if site else 0) + len(rivals)
    done = 0
    proposals: list[Proposal] = []
    unread: list[tuple[str, Trouble]] = []
    name = brand.strip()
    waiting = [page.addresses(site)] if site else []
    seen = set(waiting)
    while waiting and done < finding.MOST_PAGES:
        here = waiting.pop(0)
        on_progress(Progress(done, total, here[0]))
        found = await _read(here, "", tools, unread)
        done += 1
        if found is not None:
            name = name or found.title
            proposals += found.proposals
            fresh = [(there,) for there in found.more if (there,) not in seen]
            waiting += fresh
            seen.update(fresh)
    done = finding.MOST_PAGES if site else 0
    for rival in rivals:
        on_progress(Progress(done, total, rival))
        found = await _read(page.addresses(rival), rival, tools, unread)
        done += 1
        proposals += found.proposals if found is not None else ()
    on_progress(Progress(total, total))
    if name:
        proposals += finding.spoken_of(name, language)
    told = finding.distinct([await _resolved(one, tools) for one in finding.distinct(proposals)])
    return Found(name, finding.query_for(name, site, proposals) if name else "", told, tuple(unread))


async def _read(meant: Sequence[str], whose: str, tools: "Tools", unread: list[tuple[str, Trouble]]) -> Any:
    """What the first of these addresses to answer tells; None where none does: what the first one said is noted."""
    first: Trouble | None = None
    for address in meant:
        try:
            return await _read_page(address, whose, tools)
        except Problem as error:
            if error.trouble.code == "offline":
                raise
            first = first or error.trouble
    if first is not None:
        unread.append((meant[0], first))
    return None


async def _read_page(address: str, whose: str, tools: "Tools") -> Any:
    from cmdesk.networks import finding
    from cmdesk.networks.diagnosis import diagnose
    from cmdesk.networks.http import problem

    answer = await tools.http.get(address, purpose="discovery", limit_bytes=5_000_000, timeout=20.0, allow_private=True)
    if (error := diagnose(answer, page_wanted=True) or problem(answer)) is not None:
        raise error
    content_type = answer.headers.get("Content-Type", "")
    return await tools.parse(finding.read_page, answer.body, content_type, answer.address, whose)


async def _resolved(proposal: "Proposal", tools: "Tools") -> "Proposal":
    """A channel whose page must be asked for its feed, as that feed; what does not answer cannot be watched yet."""
    from cmdesk.networks import page

    if proposal.kind not in ("youtube", "podcast") or "/feeds/" in proposal.address or not proposal.watchable:
        return proposal
    try:
        found = await page.look(proposal.address, tools)
    except Problem:
        return replace(proposal, watchable=False, silent=True)
    if found.source is not None:
        return replace(proposal, address=found.source.address, title=found.source.title or proposal.title)
    best = found.candidates[0]
    return replace(proposal, address=best.address, title=best.title or proposal.title)
