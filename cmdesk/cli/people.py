"""People: find one, hand over what is kept of one, erase one, put two cards together."""

from argparse import Namespace
from typing import Any

from cmdesk.cli.voice import Voice, WrongUse, moment, stamp
from cmdesk.cli.workshop import looking, now, working
from cmdesk.domain.people import PersonCard, PersonRow
from cmdesk.domain.troubles import Problem
from cmdesk.reports.person import proof
from cmdesk.store import merging, people


def list_(asked: Namespace, voice: Voice) -> None:
    with looking(asked) as store, store.read() as db:
        rows = people.page(db, asked.words, None, None, asked.limit)
    voice.document([_row(row) for row in rows])
    for row in rows:
        voice.show(f"{row.id}  {row.name}  {row.handle} [{row.network}]  {moment(row.latest) if row.latest else ''}")
    if not rows:
        voice.say(voice.tr("There is nobody here."))


def _row(row: PersonRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "handle": row.handle,
        "network": row.network,
        "conversations": row.conversations,
        "latest": stamp(row.latest),
        "role": row.role.value,
    }


def show(asked: Namespace, voice: Voice) -> None:
    with looking(asked) as store, store.read() as db:
        card = _card(people.card(db, asked.id))
        alike = merging.suggestions(db, asked.id)
    voice.document(
        {
            "id": card.id,
            "name": card.name,
            "role": card.role.value,
            "note": card.note,
            "contact": dict(card.contact),
            "identities": [{"network": known.network, "handle": known.handle} for known in card.identities],
            "conversations": [past.id for past in card.conversations],
            "merges": [{"id": merge.id, "name": merge.name} for merge in card.merges],
            "suggestions": [
                {"id": like.person_id, "name": like.name, "why": like.why, "what": like.what} for like in alike
            ],
        }
    )
    voice.show(card.name, *(f"    {known.network}  {known.handle}" for known in card.identities))
    voice.show(*(f"    {past.id}  {moment(past.latest)}  {past.subject}" for past in card.conversations))
    for like in alike:
        voice.say(
            voice.tr("Perhaps the same person: {id} {name} ({what})", id=like.person_id, name=like.name, what=like.what)
        )


def _card(found: PersonCard | None) -> PersonCard:
    if found is None:
        raise Problem("person-gone")
    return found


def export(asked: Namespace, voice: Voice) -> None:
    with working(asked, voice) as shop:
        files = shop.do(shop.desk.export_person(asked.id, asked.folder, voice.tr))
    voice.document({"files": [str(path) for path in files]})
    for path in files:
        voice.show(str(path))


def erase(asked: Namespace, voice: Voice) -> None:
    if not asked.yes:
        raise WrongUse(voice.tr("Nothing brings it back: say --yes, and export first what must be kept."))
    with working(asked, voice) as shop:
        _card(shop.ask(people.card, asked.id))
        done = shop.do(shop.desk.erase_person(asked.id))
    voice.document({"at": stamp(done.at), "counts": dict(done.counts), "salt": done.salt, "marks": list(done.marks)})
    voice.show(proof(done, voice.tr).rstrip())


def merge(asked: Namespace, voice: Voice) -> None:
    with working(asked, voice) as shop:
        number = shop.write(merging.merge, asked.id, asked.other, "", now())
    voice.document({"merge": number})
    voice.say(voice.tr("One card now. To take them apart again: cmdesk person part {number}", number=number))


def part(asked: Namespace, voice: Voice) -> None:
    with working(asked, voice) as shop:
        shop.write(merging.part, asked.merge, now())
    voice.say(voice.tr("These are two cards again."))
