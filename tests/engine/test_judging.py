import time
from pathlib import Path

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.judgements import Aspect
from cmdesk.engine import judging
from cmdesk.language.preparing import pack
from cmdesk.store import conversations, judgements
from cmdesk.store.judgements import Unjudged
from tests.conftest import Clock
from tests.fakes import Office


def arrives(office: Office, *texts: str) -> list[int]:
    for text in texts:
        office.network.arrives(text, office.now())
    office.do(office.desk.sync())
    return [row.id for row in office.read(judgements.waiting, 100)]


@pytest.fixture
def judged(office: Office) -> Office:
    office.connect()
    return office


def judge_all(office: Office) -> None:
    while office.do(office.desk.judging.judge_some()):
        pass


def test_what_arrived_is_judged_in_the_workers(judged: Office) -> None:
    ids = arrives(
        judged, "Toujours rien reçu, c'est inadmissible ! Je vais porter plainte.", "Merci, c'était délicieux 😍"
    )
    judge_all(judged)
    found = sorted(judged.read(judgements.of_items, ids).values(), key=lambda one: one.sentiment or 0)
    assert [one.sentiment for one in found] == [-1, 1]
    assert found[0].kinds[0] == "threat"
    assert (found[0].urgency, found[1].urgency) == (1, -1)
    assert found[0].confidence > 50
    assert judged.read(judgements.waiting, 10) == []
    assert {row.sentiment for row in judged.read(conversations.page, conversations.View())} == {-1, 1}


def test_standing_work_judges_what_arrives_once_it_is_quiet(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "SETTLED", 0.05)
    office = Office(tmp_path / "essai.cmdesk", clock, standing=True)
    try:
        office.connect()
        office.network.arrives("Merci beaucoup !", clock())
        office.do(office.desk.sync())
        end = time.monotonic() + 20
        while office.read(judgements.waiting, 1) and time.monotonic() < end:
            time.sleep(0.05)
        (row,) = office.read(conversations.page, conversations.View())
        assert row.sentiment == 1
    finally:
        office.close()


def test_while_new_items_arrive_it_waits(judged: Office) -> None:
    """The index of words and the next fetch go first: nothing is judged between two arrivals that follow closely."""
    arrives(judged, "Merci beaucoup !")
    judged.desk.judging._settled = 60

    async def begin() -> bool:
        task = judged.engine._loop.create_task(judged.desk.judging.run())
        await judging.asyncio.sleep(0.2)
        task.cancel()
        return True

    assert judged.do(begin())
    assert len(judged.read(judgements.waiting, 10)) == 1


def test_what_the_user_corrects_is_learned_and_used(judged: Office) -> None:
    slang = [f"La fournée {word} est chelou" for word in ("du matin", "du soir", "de midi", "de mardi", "du jour")]
    ids = arrives(judged, *slang)
    judge_all(judged)
    before = {one.sentiment for one in judged.read(judgements.of_items, ids).values()}
    assert before != {-1}
    for item_id in ids[:4]:
        judged.do(judged.desk.correct(item_id, Aspect.SENTIMENT, "-1"))
    learned = judged.do(judged.desk.judging.learn())
    assert (learned.corrections, learned.right) == (4, 4)
    judge_all(judged)
    assert judged.read(judgements.sentiments, ids[4:]) == {ids[4]: -1}


def test_of_a_mail_only_what_was_written_anew_is_judged() -> None:
    said = "Merci beaucoup !\n\nLe 3 mars 2026 à 10:00, Fournil a écrit :\n> Votre commande est perdue, quel scandale\n"
    row = Unjudged(1, 2, Kind.MAIL.value, "fr", "Re: Commande", pack(said))
    assert judging.text_of(row) == "Re: Commande\nMerci beaucoup !"


def test_of_a_long_text_the_beginning_is_judged() -> None:
    row = Unjudged(1, 2, "entry", "fr", "Titre", pack("mot " * 5000))
    assert len(judging.text_of(row)) <= judging.LOOKED_AT + len("Titre\n")
