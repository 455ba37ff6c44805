import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from cmdesk.domain.conversations import State
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.judgements import Aspect, Learned
from cmdesk.domain.outbox import Event
from cmdesk.domain.replies import SavedReply
from cmdesk.domain.troubles import Problem
from cmdesk.store import (
    conversations,
    erasure,
    hand_overs,
    judgements,
    outbox,
    outcomes,
    people,
    replies,
    search,
    spam,
    triage,
)
from cmdesk.store.tables import metadata, spam_word, template_use
from tests.store.conftest import NOON, said

SECRET = "framboisier-confidentiel"


@pytest.fixture
def told(workspace):
    """Léa wrote, was answered, is noted; somebody else wrote too."""
    account = workspace.account()
    mine = workspace.conversation(account, "1", f"Je voudrais un {SECRET}")
    workspace.receive(account, said("2", f"Votre {SECRET} est prêt", NOON, "1", mine=True))
    workspace.write(conversations.add_note, mine, f"Allergique au {SECRET}", NOON)
    workspace.write(people.describe, 1, f"Aime le {SECRET}")
    workspace.receive(account, said("9", "Bonjour", NOON, who="paul@piaille.example"))
    workspace.index()
    return account, mine


def test_all_that_is_kept_of_somebody_is_gathered(workspace, told):
    found = workspace.read(erasure.gather, 1)
    assert json.dumps(found).count(SECRET) == 4
    (talk,) = found["conversations"]
    assert [message["mine"] for message in talk["messages"]] == [False, True]
    assert found["identities"][0]["handle"] == "lea@piaille.example"
    assert workspace.read(erasure.gather, 99) is None


def test_nothing_of_them_is_left_in_the_file_and_the_others_stay(workspace, told):
    proof = workspace.write(erasure.erase, 1, NOON)
    assert proof.counts == {"identities": 1, "conversations": 1, "messages": 1, "answers": 0, "notes": 1}
    assert [row.name for row in workspace.read(people.page)] == ["Paul"]
    assert workspace.read(search.everything, SECRET).items == []
    more = workspace.write(erasure.overwrite_some, begin=True)
    while more:
        more = workspace.write(erasure.overwrite_some)
    workspace.store.close()
    kept = b"".join(path.read_bytes() for path in Path(workspace.path).parent.glob("essai.cmdesk*"))
    assert b"framboisier" not in kept
    assert b"lea@piaille" not in kept


def test_what_their_words_taught_is_dropped(workspace, told):
    (theirs,) = (row for row in workspace.read(judgements.waiting, 10) if SECRET in row.text)
    workspace.write(judgements.correct, theirs.id, Aspect.SENTIMENT, "1", NOON)
    workspace.write(judgements.keep_learned, Learned(3, 0, 3, {SECRET: (-1.0, 1.0)}))
    workspace.write(erasure.erase, 1, NOON)
    assert workspace.read(judgements.learned) == Learned()


def test_the_next_fetch_does_not_bring_them_back(workspace, told):
    account, _ = told
    workspace.write(erasure.erase, 1, NOON)
    again = workspace.receive(
        account, said("1", f"Je voudrais un {SECRET}", NOON), said("2", "x", NOON, "1", mine=True)
    )
    assert again.new == 0
    assert [row.name for row in workspace.read(people.page)] == ["Paul"]


def test_a_proof_can_be_checked_by_who_knows_the_handle_and_read_by_nobody(workspace, told):
    workspace.write(erasure.erase, 1, NOON)
    (proof,) = workspace.read(erasure.proofs)
    assert erasure.mark(proof.salt, "mastodon", "LEA@piaille.example") in proof.marks
    assert "lea" not in json.dumps([proof.marks, proof.salt, dict(proof.counts)])


def uses(workspace):
    """The words of messages to which saved replies answered."""
    with workspace.store.read() as db:
        return " ".join(db.scalars(select(template_use.c.words)))


def test_what_others_wrote_in_the_same_conversation_stays(workspace, told):
    account, mine = told
    workspace.write(replies.take_in, [SavedReply(0, "Prêt", "pret", "C’est prêt")])
    workspace.write(replies.note_use, 1, mine, NOON)
    workspace.receive(account, said("3", "Moi aussi", NOON, "1", who="paul@piaille.example"))
    assert "framboisier" in uses(workspace)
    workspace.write(erasure.erase, 1, NOON)
    assert uses(workspace) == ""
    row = workspace.row(mine)
    assert (row.person_id, row.name, row.snippet) == (None, "", "")
    thread = workspace.read(conversations.thread, mine)
    assert [entry.text for entry in thread.entries if entry.author == "Paul"] == ["Moi aussi"]
    assert not any(SECRET in entry.text and entry.kind == "theirs" for entry in thread.entries)


def test_what_was_learned_of_their_spam_goes_with_its_words_and_their_name(workspace, told):
    _, mine = told
    workspace.write(triage.move, [mine, 2], State.SPAM)
    workspace.write(spam.catch_up)

    def learned():
        with workspace.store.read() as db:
            return " ".join(db.scalars(select(spam_word.c.word)))

    assert "framboisier" in learned()
    assert "lea" in learned()
    workspace.write(erasure.erase, 1, NOON)
    assert "framboisier" not in learned()
    assert "lea" not in learned()
    assert "paul" in learned()  # others' examples stay


def test_what_they_wrote_where_an_answer_to_somebody_else_waits_goes_too(workspace, told):
    account, _ = told
    workspace.receive(account, said("10", f"Pour moi aussi, un {SECRET}", NOON, "9"))
    made = workspace.write(outbox.reply, 2, "Bien noté", "k", NOON, not_before=NOON + timedelta(hours=1))
    workspace.write(erasure.erase, 1, NOON)
    with workspace.store.read() as db:
        kept = json.dumps([list(row) for row in db.exec_driver_sql("SELECT * FROM sight")])
    assert str(made) in kept
    assert SECRET not in kept


def test_somebody_to_whom_an_answer_is_under_way_is_not_erased(workspace, told):
    _, mine = told
    made = workspace.write(outbox.reply, mine, "Bonjour Léa", "key", NOON, not_before=NOON)
    with pytest.raises(Problem, match="answer-under-way"):
        workspace.write(erasure.erase, 1, NOON)
    assert workspace.read(people.card, 1) is not None
    workspace.write(outbox.take_back, made, NOON)
    workspace.write(erasure.erase, 1, NOON)
    assert workspace.read(people.card, 1) is None


def test_a_card_that_was_put_into_theirs_goes_with_it(workspace, told):
    from cmdesk.store import merging

    workspace.write(merging.merge, 1, 2, "", NOON)
    workspace.write(erasure.erase, 1, NOON)
    assert workspace.read(people.page) == []
    assert workspace.read(people.card, 2) is None


def test_what_a_department_was_asked_about_somebody_goes_too(workspace):
    """The mail quotes them, the answer may, and so does what was seen before an answer left."""
    talk = workspace.conversation(workspace.account(), "100", "Mon colis, au 3 rue des Lices")
    mail = workspace.account("bonjour@fournil.example", "mail")
    request = hand_overs.Request(talk, mail, "Atelier", "a@x.example", "CM-7Q4K-2M9X", "{}", "rue des Lices ?", "Noté")
    asked = workspace.write(hand_overs.begin, request, "key", NOON, NOON)
    person_id = workspace.row(talk).person_id
    with pytest.raises(Problem, match="answer-under-way"):
        workspace.write(erasure.erase, person_id, NOON)
    workspace.write(outbox.apply, asked, Event.CLAIM, NOON)
    workspace.write(outcomes.delivered, asked, NOON, remote_id="key@fournil.example", address="")
    yann, to = Author("Yann", "y@x.example"), ("key@fournil.example",)
    workspace.receive(mail, NewItem("m1", "Oui, rue des Lices", NOON, Kind.MAIL, yann, ancestors=to), network="mail")
    said_before = workspace.write(outbox.reply, talk, "Bonjour", "key2", NOON, not_before=NOON)
    workspace.write(outbox.apply, said_before, Event.CLAIM, NOON)
    workspace.write(outcomes.delivered, said_before, NOON, remote_id="900", address="")
    workspace.write(erasure.erase, person_id, NOON)
    tables = workspace.read(lambda db: {table: db.execute(table.select()).all() for table in metadata.sorted_tables})
    assert {table.name for table, rows in tables.items() if "Lices" in str(rows)} == set()


def test_what_stood_in_a_message_before_it_was_changed_is_handed_over_and_erased(workspace, told):
    account, mine = told
    changed = replace(said("1", "Je ne voudrais plus rien", NOON), edited=NOON + timedelta(hours=1))
    workspace.receive(account, changed)
    (talk,) = workspace.read(erasure.gather, 1)["conversations"]
    assert [SECRET in former for former in talk["messages"][0]["before"]] == [True]
    workspace.write(erasure.erase, 1, NOON)
    assert workspace.row(mine) is None
