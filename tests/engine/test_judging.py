import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.judgements import Aspect, ItemJudgement, Learned
from cmdesk.domain.topics import Topic
from cmdesk.domain.troubles import Problem
from cmdesk.engine import judging
from cmdesk.language.packing import pack
from cmdesk.store import conversations, judgements
from cmdesk.store import judged as store_of_judged
from cmdesk.store.judgements import Unjudged
from tests.conftest import Clock
from tests.fakes import Office
from tests.waiting import wait_for


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
        wait_for(lambda: not office.read(judgements.waiting, 1))
        (row,) = office.read(conversations.page, conversations.View())
        assert row.sentiment == 1
    finally:
        office.close()


def at_once(office: Office, during: Callable[[], None] = lambda: None) -> judging.Judging:
    """One that judges without a process, so that nothing but its own patience can hold it up."""

    async def parse(function: Callable[..., Any], *arguments: Any) -> Any:
        during()
        return function(*arguments)

    return judging.Judging(office.engine, replace(office.desk.tools, parse=parse))


def let_run(office: Office, patient: judging.Judging, until: Callable[[], bool] = lambda: True) -> None:
    """Let it run until that is so, and a little longer: for what it must not do."""
    running = office.engine.do(patient.run())
    wait_for(until)
    office.do(asyncio.sleep(0.4))
    running.cancel()


def test_while_new_items_arrive_it_waits(judged: Office) -> None:
    arrives(judged, "Merci beaucoup !")
    patient = at_once(judged)
    patient._settled = 60
    let_run(judged, patient)
    assert len(judged.read(judgements.waiting, 10)) == 1
    patient._settled = 0
    let_run(judged, patient, lambda: not judged.read(judgements.waiting, 10))


def test_it_gives_way_to_what_arrives_while_it_judges(judged: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "AT_ONCE", 1)
    arrives(judged, "Merci beaucoup !", "Bonjour", "Bravo")

    def arrival() -> None:
        patient._settled = 60
        patient._on_change(Topic.ITEMS)

    patient = at_once(judged, arrival)
    patient._settled = 0
    let_run(judged, patient, lambda: len(judged.read(judgements.waiting, 10)) < 3)
    assert len(judged.read(judgements.waiting, 10)) == 2


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


def test_it_tells_what_a_judgement_rests_on(judged: Office) -> None:
    (item_id,) = arrives(judged, "Toujours rien reçu, c'est inadmissible !")
    why = judged.do(judged.desk.judging.why(item_id))
    assert why.kept.sentiment == -1  # although it was not judged yet
    assert why.judgement.language == "fr"
    words = {why.text[start:end]: weight for start, end, weight in why.judgement.sentiment.reasons}
    assert words["inadmissible"] < 0
    judge_all(judged)
    assert judged.do(judged.desk.judging.why(item_id)).kept == judged.read(judgements.of_items, [item_id])[item_id]
    with pytest.raises(Problem, match="item-gone"):
        judged.do(judged.desk.judging.why(999))


def test_what_was_dropped_is_learned_from_the_other_corrections_at_the_next_start(judged: Office) -> None:
    (item_id,) = arrives(judged, "La brioche déchire")
    judge_all(judged)
    judged.write(judgements.correct, item_id, Aspect.SENTIMENT, "1", judged.now())
    assert judged.read(judgements.learned) == Learned()
    later = at_once(judged)
    later._settled = 0
    let_run(judged, later, lambda: bool(judged.read(judgements.learned).corrections))
    assert judged.read(judgements.learned).corrections == 1


@pytest.mark.parametrize("failure", [Problem("parser-timeout", seconds="20"), RuntimeError("a bug")])
def test_a_text_that_the_workers_cannot_bear_keeps_no_other_waiting(
    judged: Office, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    ids = arrives(judged, "Merci beaucoup !", "un texte terrible", "Toujours rien reçu, c'est inadmissible !")
    parse = judged.desk.tools.parse

    async def fragile(function: Callable[..., Any], rows: Any, *rest: Any) -> Any:
        if any("terrible" in judging.text_of(row) for row in rows):
            raise failure
        return await parse(function, rows, *rest)

    monkeypatch.setattr(judged.desk.judging, "_tools", replace(judged.desk.tools, parse=fragile))
    judge_all(judged)
    assert judged.read(judgements.waiting, 10) == []
    assert sorted(one.sentiment or 0 for one in judged.read(judgements.of_items, ids).values()) == [-1, 0, 1]


def test_a_full_disk_is_no_fault_of_a_text(judged: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    arrives(judged, "Merci beaucoup !")

    async def full(*_: Any) -> Any:
        raise Problem("disk-full")

    monkeypatch.setattr(judged.desk.judging, "_tools", replace(judged.desk.tools, parse=full))
    with pytest.raises(Problem, match="disk-full"):
        judged.do(judged.desk.judging.judge_some())
    assert len(judged.read(judgements.waiting, 10)) == 1


def test_a_bug_in_what_follows_from_one_is_met_once_and_holds_up_no_other(
    judged: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    *_, terrible = ids = arrives(judged, "Merci beaucoup !", "Bonjour", "C'est inadmissible !")
    real, tried = store_of_judged.follow, []

    def broken(db: Any, item_ids: list[int], now: datetime) -> Any:
        if terrible in item_ids:
            tried.append(len(item_ids))
            raise RuntimeError("a bug")
        return real(db, item_ids, now)

    monkeypatch.setattr(store_of_judged, "follow", broken)
    judge_all(judged)
    assert judged.read(judgements.waiting, 10) == []
    assert tried == [3, 1]
    assert sorted(one.sentiment or 0 for one in judged.read(judgements.of_items, ids).values()) == [-1, 0, 1]
    assert f"what follows from judging item {terrible}" in caplog.text


def test_a_disk_that_fills_up_while_it_is_kept_loses_nothing_of_what_follows(
    judged: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrives(judged, "Merci beaucoup !")

    def full(*_: Any) -> Any:
        raise Problem("disk-full")

    monkeypatch.setattr(store_of_judged, "follow", full)
    with pytest.raises(Problem, match="disk-full"):
        judged.do(judged.desk.judging.judge_some())
    assert len(judged.read(judgements.waiting, 10)) == 1


def test_a_judgement_is_kept_with_what_follows_from_it_or_not_at_all(
    judged: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed between the two, no rule that asks for a mood would ever see the message."""
    arrives(judged, "Toujours rien reçu, c'est inadmissible !")

    def killed(*_: Any) -> Any:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(store_of_judged, "follow", killed)
        with pytest.raises(KeyboardInterrupt), judged.store.write() as db:
            store_of_judged.take_in(db, [judgements.Judged(*content_of(db))], judged.now())
    assert len(judged.read(judgements.waiting, 10)) == 1


def content_of(db: Any) -> tuple[int, ItemJudgement]:
    (row,) = judgements.waiting(db, 10)
    return row.content, ItemJudgement(row.id, -1)
