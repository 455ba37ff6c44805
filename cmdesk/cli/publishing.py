"""Over all that leaves: the ledger of sends, and the pause of everything."""

from argparse import Namespace
from dataclasses import asdict

from cmdesk.cli.voice import Voice, moment, stamp
from cmdesk.cli.workshop import looking, working
from cmdesk.sentences import reason_sentence
from cmdesk.sentences.ledger import event_words
from cmdesk.store import send_ledger


def ledger(asked: Namespace, voice: Voice) -> None:
    wanted = send_ledger.Wanted(network=asked.network, words=asked.words)
    if asked.export is not None:
        with working(asked, voice) as shop:
            shop.do(shop.desk.write_ledger(asked.export, wanted))
        voice.say(voice.tr("Exported: {name}", name=asked.export.name))
        return
    with looking(asked) as store, store.read() as db:
        lines = send_ledger.page(db, None, asked.limit, wanted)
    voice.document([{**asdict(line), "at": stamp(line.at)} for line in lines])
    for line in lines:
        said = f"{moment(line.at)}  {line.delivery}  {event_words(line.event, voice.tr)}  {line.account}"
        more = [line.address, reason_sentence(line.answer, voice.tr)]
        voice.show(said, *(f"    {each}" for each in more if each))
    if not lines:
        voice.say(voice.tr("Nothing is in the ledger."))


def pause(asked: Namespace, voice: Voice) -> None:
    with working(asked, voice) as shop:
        shop.do(shop.desk.pause_everything(spare_answers=asked.spare_answers))
    voice.document({"paused": True, "spares_answers": asked.spare_answers})
    voice.say(voice.tr("Everything is paused"))


def resume(asked: Namespace, voice: Voice) -> None:
    with working(asked, voice) as shop:
        late = shop.do(shop.desk.resume_everything())
    voice.document({"paused": False, "late": late})
    if late:
        voice.say(voice.tr("Resumed. {n} sends became late and wait for your decision", n=late))
    else:
        voice.say(voice.tr("Resumed: things leave again"))
