"""What the user called spam, and what not: learned from where conversations stand, and unlearned when that changes."""

from collections.abc import Sequence

from sqlalchemy import Connection, Text, cast, delete, exists, func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.conversations import State
from cmdesk.domain.rules import Do
from cmdesk.domain.spam import Knowledge, Verdict, judge, marks_of
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store.documents import documents
from cmdesk.store.tables import conversation, item, rule_run, spam_mark, spam_word

SOME = 40  # conversations learned in one transaction
_AT_ONCE = 400


def catch_up(db: Connection, some: int = SOME) -> Outcome:
    """Learn from some of the conversations that were put into spam, taken out of it, or answered; how many.

    What a rule put there teaches nothing: else it would believe itself.
    """
    ruled = exists().where(
        rule_run.c.conversation_id == conversation.c.id,
        rule_run.c.undone.is_(None),
        func.instr(cast(rule_run.c.done, Text), f'"{Do.SPAM.value}"') > 0,
    )
    unknown = ~exists().where(spam_mark.c.conversation_id == conversation.c.id)
    spam = select(conversation.c.id).where(conversation.c.state == State.SPAM, unknown, ~ruled)
    answered = select(conversation.c.id).where(
        conversation.c.state.in_((State.WAITING, State.DONE)), conversation.c.last_mine, unknown
    )
    marked = select(conversation.c.id).join(spam_mark)
    freed = marked.where(spam_mark.c.spam, conversation.c.state != State.SPAM)
    fallen = marked.where(~spam_mark.c.spam, conversation.c.state == State.SPAM, ~ruled)
    count = 0
    for statement, is_spam in ((spam, True), (answered, False), (freed, False), (fallen, True)):
        ids = list(db.scalars(statement.limit(some)))
        learn(db, ids, is_spam)
        count += len(ids)
    return Outcome(Topic.NONE, count)


def learn(db: Connection, conversation_ids: Sequence[int], spam: bool) -> None:
    """Take these for examples; what was learned of them before is taken back."""
    before = {
        row.conversation_id: row.spam
        for row in db.execute(select(spam_mark).where(spam_mark.c.conversation_id.in_(conversation_ids)))
    }
    for which, found in _marks(db, conversation_ids).items():
        if which in before:
            _count(db, found, before[which], -1)
        _count(db, found, spam, 1)
    for which in conversation_ids:
        put = upsert(spam_mark).values(conversation_id=which, spam=spam)
        db.execute(put.on_conflict_do_update(index_elements=["conversation_id"], set_={"spam": spam}))


def unlearn(db: Connection, conversation_ids: Sequence[int]) -> None:
    """Take back what was learned of these, with every word and name that no other example has."""
    marked = select(spam_mark).where(spam_mark.c.conversation_id.in_(conversation_ids))
    before = {row.conversation_id: row.spam for row in db.execute(marked)}
    for which, found in _marks(db, list(before)).items():
        _count(db, found, before[which], -1)
    db.execute(delete(spam_mark).where(spam_mark.c.conversation_id.in_(conversation_ids)))
    db.execute(delete(spam_word).where(spam_word.c.spam <= 0, spam_word.c.wanted <= 0))


def forget(db: Connection) -> Topic:
    """Forget everything that was learned."""
    db.execute(delete(spam_word))
    db.execute(delete(spam_mark))
    return Topic.CONVERSATIONS


def verdict(db: Connection, conversation_id: int) -> Verdict | None:
    """What the examples say of a conversation; None when they are too few, or it is known already."""
    known = select(spam_mark.c.conversation_id).where(spam_mark.c.conversation_id == conversation_id)
    if db.execute(known).first() is not None:
        return None
    marks = _marks(db, [conversation_id]).get(conversation_id)
    return None if marks is None else judge(knowledge(db, marks), marks)


def knowledge(db: Connection, marks: frozenset[str]) -> Knowledge:
    """What is known of these marks."""
    told = {row[0]: row[1] for row in db.execute(select(spam_mark.c.spam, func.count()).group_by(spam_mark.c.spam))}
    wanted = sorted(marks)
    found: dict[str, tuple[int, int]] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = select(spam_word).where(spam_word.c.word.in_(wanted[start : start + _AT_ONCE]))
        found |= {row.word: (row.spam, row.wanted) for row in db.execute(some)}
    return Knowledge(told.get(True, 0), told.get(False, 0), found)


def _marks(db: Connection, conversation_ids: Sequence[int]) -> dict[int, frozenset[str]]:
    """Of the first message of theirs in each: it is what was judged, and it does not change when others follow."""
    first = {}
    for which in conversation_ids:
        some = select(item.c.id).where(item.c.conversation_id == which, ~item.c.mine)
        found = db.scalar(some.order_by(item.c.published, item.c.id).limit(1))
        if found is not None:
            first[which] = found
    known = documents(db, list(first.values()))
    return {which: marks_of(known[found]) for which, found in first.items()}


def _count(db: Connection, marks: frozenset[str], spam: bool, by: int) -> None:
    column = spam_word.c.spam if spam else spam_word.c.wanted
    if by > 0 and marks:
        put = upsert(spam_word).values([{"word": mark, column.name: 1} for mark in sorted(marks)])
        db.execute(put.on_conflict_do_update(index_elements=["word"], set_={column.name: column + 1}))
    elif marks:
        db.execute(
            update(spam_word).where(spam_word.c.word.in_(sorted(marks))).values({column: func.max(column - 1, 0)})
        )
