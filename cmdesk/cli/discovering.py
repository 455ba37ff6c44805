"""Finds the places where a brand is present and spoken of: on the web, or in a saved page without any network."""

import asyncio
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from cmdesk.cli.voice import Voice
from cmdesk.cli.workshop import now
from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence, why_sentence

if TYPE_CHECKING:
    from cmdesk.engine.exploring import Found


def discover(asked: Namespace, voice: Voice) -> None:
    path = Path(asked.place)
    found = _in_file(path, asked, voice) if path.is_file() else asyncio.run(_on_the_web(asked, voice))
    told = [
        {"kind": one.kind, "address": one.address, "title": one.title, "why": why_sentence(one.why, voice.tr)}
        for one in found.proposals
    ]
    voice.document(told)
    voice.table([(each["kind"], each["address"], each["title"], each["why"]) for each in told])
    for address, trouble in found.unread:
        voice.say(f"{address}: {sentence(trouble, voice.tr)}")
    if found.query:
        voice.say(voice.tr("A query for it: {query}", query=found.query))


def _in_file(path: Path, asked: Namespace, voice: Voice) -> "Found":
    from cmdesk.cli.inspecting import NOWHERE
    from cmdesk.engine.exploring import Found
    from cmdesk.networks import finding
    from cmdesk.networks.feed import read_file

    page = finding.read_page(read_file(path), "", asked.address or NOWHERE)
    spoken = finding.spoken_of(asked.brand, voice.language) if asked.brand else ()
    proposals = finding.distinct([*page.proposals, *spoken])
    query = finding.query_for(asked.brand, asked.address, page.proposals) if asked.brand else ""
    return Found(asked.brand or page.title, query, proposals)


async def _on_the_web(asked: Namespace, voice: Voice) -> "Found":
    from cmdesk.engine.exploring import explore
    from cmdesk.engine.pool import Pool
    from cmdesk.networks.base import Tools
    from cmdesk.networks.http import Http

    pool, http = Pool(1), Http(now, lambda contact: None)
    try:
        found = await explore(
            asked.brand,
            asked.place,
            (),
            voice.language,
            Tools(http, now, pool),
            lambda step: voice.progress(step.done, step.total, step.what),
        )
    finally:
        await http.close()
        await asyncio.to_thread(pool.stop)
    if found.unread and not any(one.why != "search" for one in found.proposals):
        trouble = found.unread[0][1]
        raise Problem(trouble.code, **trouble.data)
    return found
