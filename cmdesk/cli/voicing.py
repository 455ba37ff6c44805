"""The playbook without a window: in, out, and against a text."""

import sys
from argparse import Namespace
from pathlib import Path

from cmdesk import whole_files
from cmdesk.cli.reporting import named
from cmdesk.cli.voice import Voice, WrongUse
from cmdesk.cli.workshop import looking, now, working
from cmdesk.domain import playbook_text
from cmdesk.domain.playbook import joined
from cmdesk.domain.proofing import Finding, Manner
from cmdesk.domain.texts import Customs
from cmdesk.sentences import playbook as words
from cmdesk.store import accounts, playbooks


def export(asked: Namespace, voice: Voice) -> None:
    """Write it as the document that `import` reads."""
    with looking(asked) as store, store.read() as db:
        brands = accounts.brands(db)
        brand = named(asked.brand, brands, voice)
        told = playbooks.one(db, brand)
        name = next((one.name for one in brands if brand in (None, one.id)), "")
    text = playbook_text.write(told, voice.language, name)
    if str(asked.file) == "-":
        sys.stdout.write(text)
        return
    whole_files.export(asked.file, text.encode())
    lines = sum(len(page.lines) for page in told.pages.values())
    voice.document({"file": str(asked.file), "brand": name, "sections": list(told.pages), "lines": lines})
    voice.say(voice.tr("Written: {name}", name=asked.file))


def import_(asked: Namespace, voice: Voice) -> int:
    """Take a document in; 1 where a line of it was not understood. What stood there before is written beside it."""
    with working(asked, voice) as shop:
        brand = named(asked.brand, shop.ask(accounts.brands), voice)
        found = shop.do(shop.desk.read_playbook(asked.file))
        if not found.playbook:
            raise WrongUse(voice.tr("No section of a playbook was found in it."))
        before = shop.ask(playbooks.one, brand)
        kept = _kept_beside(asked.file)
        if before:
            whole_files.export(kept, playbook_text.write(before, voice.language, "").encode())
        told = joined(before, found.playbook) if asked.add else found.playbook
        shop.write(playbooks.keep, told, now(), brand)
    misread = [{"line": one.number, "text": one.text, "why": one.why} for one in found.misread]
    voice.document(
        {"sections": list(found.playbook.pages), "not_understood": misread, "before": str(kept) if before else None}
    )
    voice.say(voice.tr("The document was taken in."))
    if before:
        voice.say(voice.tr("What it was before: {name}", name=kept))
    for one in found.misread:
        voice.say(voice.tr("Not understood, kept in the notes: line {number}, “{text}”", number=one.number,
                           text=one.text))  # fmt: skip
    return 1 if misread else 0


def _kept_beside(path: Path) -> Path:
    """A name that no file has yet."""
    number = 0
    while (made := path.with_name(f"{path.stem}-before{number or ''}{path.suffix}")).exists():
        number += 1
    return made


def check(asked: Namespace, voice: Voice) -> int:
    """Say what is not as the house has it; 1 where there is something."""
    from cmdesk.engine import proofing
    from cmdesk.networks import BY_NAME  # costs time

    network = BY_NAME.get(asked.network)
    if asked.network and network is None:
        raise WrongUse(voice.tr("“{name}” is none of these: {names}", name=asked.network, names=", ".join(BY_NAME)))
    text = sys.stdin.read() if asked.text == "-" else asked.text
    with looking(asked) as store, store.read() as db:
        houses = playbooks.houses(db)
        house = houses.of_brand(named(asked.brand, accounts.brands(db), voice) or 0)
    customs = network.customs if network is not None else Customs()
    manner = Manner(house=house.words, playbook=house.playbook, customs=customs)
    (read,) = proofing.read([(text, asked.network, manner)])
    found = [house.sign(one) for one in read if words.rests(one)]
    voice.document([_told(one, text, voice) for one in found])
    for one in found:
        voice.show(f"{words.sentence_of(one, voice.tr)}  ({words.path_of(one, voice.tr)})")
    if not found:
        voice.say(voice.tr("Nothing in the playbook speaks against it."))
    return 1 if found else 0


def _told(one: Finding, text: str, voice: Voice) -> dict[str, object]:
    place = {"start": one.start, "end": one.end, "words": text[one.start : one.end]} if one.start >= 0 else {}
    return {
        "code": one.code,
        "level": one.level.value,
        "sentence": words.sentence_of(one, voice.tr),
        "rests_on": words.path_of(one, voice.tr),
        "instead": one.instead,
        **place,
    }
