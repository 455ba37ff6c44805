import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import JSON, Boolean, Column, Float, Integer, LargeBinary, Text, func, select, update

from cmdesk.domain.beside import Beside, Poll, PollAnswer, Quote, kept
from cmdesk.domain.conversations import State
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.judgements import Aspect, Learned
from cmdesk.domain.media import NewMedium
from cmdesk.domain.outbox import Event
from cmdesk.domain.replies import SavedReply
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import (
    conversations,
    cuts,
    dossier,
    erasure,
    hand_overs,
    judgements,
    library,
    media,
    merging,
    outbox,
    outcomes,
    people,
    queries,
    replies,
    search,
    spam,
    thanks,
    triage,
)
from cmdesk.store.tables import identity, item, metadata, signal, spam_word, template_use, thanks_use
from cmdesk.store.tables.columns import Moment, Packed
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
    workspace.write(thanks.take, mine, "fr", NOON)
    assert "framboisier" in uses(workspace)
    workspace.write(erasure.erase, 1, NOON)
    assert uses(workspace) == ""
    assert workspace.read(lambda db: db.execute(select(thanks_use)).all()) == []
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
    (talk,) = workspace.read(dossier.gather, 1)["conversations"]
    assert [SECRET in former for former in talk["messages"][0]["before"]] == [True]
    workspace.write(erasure.erase, 1, NOON)
    assert workspace.row(mine) is None


def test_cards_that_were_put_together_one_after_the_other_all_go(workspace):
    account = workspace.account()
    for number in (1, 2, 3):
        workspace.receive(account, said(str(number), "Bonjour", NOON, who=f"client{number}@piaille.example"))
        workspace.write(people.describe, number, f"Note {number} {SECRET}")
    workspace.write(merging.merge, 2, 3, "", NOON)
    workspace.write(merging.merge, 1, 2, "", NOON)
    workspace.write(erasure.erase, 1, NOON)
    tables = workspace.read(lambda db: {table: db.execute(table.select()).all() for table in metadata.sorted_tables})
    assert {table.name for table, rows in tables.items() if SECRET in str(rows)} == set()
    assert workspace.read(people.page) == []


def test_a_signal_tells_no_more_of_them(workspace, told):
    workspace.write(people.rename, 1, "Léa Marchand")
    evidence = {"words": ["panne"], "authors": ["Lea Marchand", "Paul"], "by": {"Léa Marchand": 3, "Paul": 1}}
    workspace.write(queries.add, "Marque", "fournil", NOON)
    values = {"query_id": 1, "kind": "spike", "since": NOON, "until": NOON, "raised": NOON, "evidence": evidence}
    workspace.write(lambda db: Outcome(Topic.NONE, db.execute(signal.insert().values(**values)) and None))
    workspace.write(erasure.erase, 1, NOON)
    left = workspace.read(lambda db: db.scalars(select(signal.c.evidence)).one())
    assert left == {"words": ["panne"], "authors": ["Paul"], "by": {"Paul": 1}}


@pytest.mark.parametrize(
    ("author", "link", "stays"),
    [
        ("Léa Marchand", "", False),
        ("L.", "https://piaille.example/@lea/1", False),  # one of the posts that came here
        ("L.", "https://piaille.example/@lea/77", False),  # another one, of the same page
        ("Léa Dupont", "https://piaille.example/@leadupont/5", True),
    ],
)
def test_who_quoted_them_quotes_them_no_more(workspace, told, author, link, stays):
    workspace.write(people.rename, 1, "Léa Marchand")
    poll = Poll((PollAnswer("Oui", 3),))
    by_paul = said("11", "Tout à fait !", NOON, who="paul@piaille.example")
    beside = Beside(poll, Quote(f"Je voudrais un {SECRET}", author, link))
    workspace.receive(told[0], replace(by_paul, beside=beside))
    with workspace.store.write() as db:
        db.execute(update(item).where(item.c.remote_id == "1").values(link="https://piaille.example/@lea/1"))
        db.execute(update(identity).where(identity.c.id == 1).values(address="https://piaille.example/@lea"))
    workspace.write(erasure.erase, 1, NOON)
    left = workspace.read(lambda db: db.scalars(select(item.c.beside).where(item.c.remote_id == "11")).one())
    assert kept(left) == (beside if stays else Beside(poll))


@pytest.mark.parametrize(("table", "stays"), [("item_media", False), ("draft_media", True)])
def test_what_came_with_their_words_goes_and_a_file_of_ones_own_stays(workspace, told, table, stays):
    """A picture of the library that was to go with an answer is not theirs; a picture of what they said is."""
    file = NewMedium("ab" * 32, "terrasse.png", "image/png", 10)
    kept = workspace.write(media.keep, file, NOON)
    workspace.write(library.describe, kept, alt="Terrasse", credit="Nous", rights="", until=None)
    draft = workspace.write(media.reply_draft, told[1], NOON)
    with workspace.store.write() as db:
        owner = {"draft_id": draft, "position": 1} if stays else {"item_id": 1}
        db.execute(metadata.tables[table].insert().values(media_id=kept, **owner))
    workspace.write(erasure.erase, 1, NOON)
    workspace.write(media.forget_unused, NOON)
    assert [one.file.alt for one in workspace.read(library.found)] == (["Terrasse"] if stays else [])


# -- every table ------------------------------------------------------------------------------------------------

MARK = "zibeline"
ROOTS = {"person", "identity", "conversation", "item"}
STATES = {  # columns that say where something stands, never what somebody said
    ("conversation", "state"): "open",
    ("delivery", "state"): "sent",
    ("draft", "kind"): "reply",
    ("conversation", "kind"): "",
}
STAYS = {  # of what was sent: that it was, and its number on the network; none of it says to whom or what
    *(("delivery", name) for name in ("key", "remote_id", "address", "fingerprint", "part")),
    ("attempt", "event"),
    ("incident_entry", "kind"),
    ("planned_hour", "wall"),
    ("planned_hour", "zone"),
    ("media", "sha256"),
    ("media", "type"),
    ("item", "remote_id"),  # the tombstone needs it
}


def test_the_whole_picture_of_a_part_goes_with_it(workspace, told):
    """A screenshot was cropped for the answer: what is named after them is the whole one."""
    draft = workspace.write(media.reply_draft, told[1], NOON)
    whole = NewMedium("ab" * 32, f"{SECRET}.png", "image/png", 10, 100, 100)
    attached = workspace.write(media.attach, draft, whole, NOON)
    part = NewMedium("cd" * 32, "part.png", "image/png", 5, 50, 100)
    workspace.write(cuts.put, draft, attached.media_id, part, (0.0, 0.0, 0.5, 1.0), NOON)
    workspace.write(erasure.erase, 1, NOON)
    with workspace.store.write() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM media WHERE name <> ''").scalar() == 0
    for _ in range(2):  # the part first, then what it was a part of
        workspace.write(media.forget_unused, NOON)
    assert workspace.read(media.known) == frozenset()


def linked() -> set[str]:
    """The tables that point at somebody, directly or by way of others."""
    found = set(ROOTS)
    while more := {
        table.name
        for table in metadata.sorted_tables
        if table.name not in found and any(key.column.table.name in found for key in table.foreign_keys)
    }:
        found |= more
    return found


def value(column: Column, about_them: bool) -> Any:
    """Something for a column; a text says the mark where it could be of the person."""
    place = (column.table.name, column.name)
    if place in STATES:
        return STATES[place]
    key = next(iter(column.foreign_keys), None)
    if key is not None:
        itself = key.column.table is column.table
        of_a_source = place == ("item", "source_id")
        return None if itself or of_a_source else 1
    said = f"{MARK} {column.name}" if about_them and place not in STAYS else f"{column.name}"
    match column.type:
        case JSON():
            told = {
                ("sight", "seen"): {"newest": 0, "messages": [[1, 0, said, said, False]]},
                ("item", "beside"): {"quote": {"text": said, "author": said, "link": ""}},
            }
            return told.get(place, [said])
        case Moment():
            return None if column.nullable else NOON
        case Boolean():
            return False
        case Integer() | Float():
            return 1
        case LargeBinary():
            return b""
    return said


def test_no_column_of_any_table_keeps_a_word_of_them(workspace):
    """Every table gets a row, also those that will be made one day; whatever points at the person says a word."""
    workspace.made_up = True
    about = linked()
    with workspace.store.write() as db:
        for table in metadata.sorted_tables:
            row = {column.name: value(column, table.name in about) for column in table.columns}
            if db.execute(select(func.count()).select_from(table)).scalar_one() == 0:
                db.execute(table.insert().values(row))
    before = workspace.read(texts)
    assert {name for name in about if MARK not in before[name]} <= WITHOUT_TEXT
    workspace.write(erasure.erase, 1, NOON)
    left = {name for name, kept in workspace.read(texts).items() if MARK in kept}
    assert left == {"evidence", "evidence_file"}  # kept for a legal claim: the proof names them
    assert workspace.read(erasure.proofs)[0].counts["evidence"] == 1


def texts(db):
    return {table.name: str(db.execute(table.select()).all()) for table in metadata.sorted_tables}


WITHOUT_TEXT = {
    table.name
    for table in metadata.sorted_tables
    if not any(
        isinstance(column.type, Text | JSON | Packed)
        and not column.foreign_keys
        and (table.name, column.name) not in {*STATES, *STAYS}
        for column in table.columns
    )
}
