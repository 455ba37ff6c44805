"""What stands beside items and conversations after years of use: mentions, judgements, relays, drafts, sends, rules …

Written as SQL: taken in through the store's functions it would come out the same, in hours.
"""

import json
from datetime import datetime, timedelta

from sqlalchemy import Connection

from cmdesk.domain.conversations import Role
from cmdesk.domain.people import Community
from cmdesk.domain.reports import Kind, Wanted
from cmdesk.domain.timeframes import free
from cmdesk.store import Store, communities, departments, incidents, labels, reports

# What each query finds: of how many articles one. The last three find next to nothing, the third is a competitor.
QUERIES = (("Marque", 4), ("Produit", 8), ("Concurrent", 10), ("Rare", 5_003), ("Ancien", 100_003), ("Nouveau", 50_021))
RIVAL = 3
ROLES = (Role.VIP, Role.CUSTOMER, Role.CUSTOMER, Role.CUSTOMER, Role.JOURNALIST, Role.DETRACTOR)
HOUR, DAY = 3_600_000, 86_400_000  # milliseconds
POSTS = 3_000
KINDS = ("question", "complaint", "praise", "order", "thanks", "spam")
KEPT = json.dumps({"title": "Un avis", "author": "", "place": "", "address": "", "files": []})
LANGUAGES = ("fr", "fr", "fr", "en", "en", "de")


def furnish(store: Store, now: datetime) -> None:
    """Each part in a transaction of its own."""
    for part in (_judge, _find, _sort_people, _write, _rule, _watch, _keep):
        with store.write() as db:
            part(db, now)


def repeat(db: Connection, first: int, time: int, span: timedelta, people: int) -> None:
    """The first conversations once more, so much earlier; `people` times as many people take turns in them."""
    earlier, back = time * span // timedelta(milliseconds=1), first * time
    person, items = first * (time % people), 3 * first * time
    if time < people:
        _copy(db, "person", id=f"id + {person}", name=f"name || ' {time}'", where=f"id <= {first}")
        _copy(
            db, "identity", id=f"id + {person}", person_id=f"person_id + {person}", handle=f"'{time}' || handle",
            name=f"name || ' {time}'", where=f"id <= {first}",
        )  # fmt: skip
    _copy(
        db, "conversation", id=f"id + {back}", person_id=f"person_id + {person}", latest=f"latest - {earlier}",
        waiting_since=f"waiting_since - {earlier}", due=f"due - {earlier}", need=f"need - {earlier}",
        where=f"id <= {first}",
    )  # fmt: skip
    said = f"conversation_id <= {first} AND conversation_id IS NOT NULL"
    _copy(
        db, "item", id=f"id + {items}", conversation_id=f"conversation_id + {back}",
        position=f"(published - {earlier} << 20) | (id + {items} & 1048575)", published=f"published - {earlier}",
        identity_id=f"identity_id + {person}", remote_id=f"remote_id || '/{time}'", root=f"root || '/{time}'",
        parent=f"CASE WHEN parent <> '' THEN parent || '/{time}' ELSE '' END",
        where=said,
    )  # fmt: skip
    _copy(db, "item_body", item_id=f"item_id + {items}", where=f"item_id IN (SELECT id FROM item WHERE {said})")


def _copy(db: Connection, table: str, where: str, **changed: str) -> None:
    names = [row[1] for row in db.exec_driver_sql(f"PRAGMA table_info({table})")]
    values = ", ".join(changed.get(name, name) for name in names)
    db.exec_driver_sql(f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM {table} WHERE {where}")


def _ms(at: datetime) -> int:
    return round(at.timestamp() * 1000)


def _series(count: int, table: str, columns: str, values: str) -> str:
    """So many rows, of expressions in n = 0, 1, 2 …"""
    numbers = f"WITH RECURSIVE counted (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n < {count - 1})"
    return f"INSERT INTO {table} ({columns}) {numbers} SELECT {values} FROM counted"


def _one_of(values: tuple[str, ...], by: str) -> str:
    return f"CASE {by} % {len(values)} " + " ".join(f"WHEN {n} THEN '{v}'" for n, v in enumerate(values)) + " END"


def _judge(db: Connection, now: datetime) -> None:
    """What was read, starred and hidden, how it was meant, what says the same as another."""
    db.exec_driver_sql(
        "UPDATE item SET read = id % 19 <> 0 OR source_id IS NULL, starred = id % 501 = 0 AND source_id IS NOT NULL,"
        f" binned = CASE WHEN id % 2003 = 0 AND source_id IS NOT NULL THEN {_ms(now)} END, judged = 1,"
        " sentiment = CASE WHEN id % 7 = 0 THEN -1 WHEN id % 5 = 0 THEN 1 WHEN id % 11 = 0 THEN NULL ELSE 0 END,"
        f" language = {_one_of(LANGUAGES, 'id')},"
        " cluster_id = CASE WHEN source_id IS NULL THEN NULL WHEN id % 40 = 0 THEN id - 1"
        " WHEN id % 40 = 39 THEN id END,"
        " relays = id % 40 = 39 AND source_id IS NOT NULL"
    )
    db.exec_driver_sql(
        "UPDATE conversation SET sentiment = CASE WHEN id % 7 = 0 THEN -1 WHEN id % 5 = 0 THEN 1 ELSE 0 END,"
        f" language = {_one_of(LANGUAGES, 'id')}, mention = id % 4 = 0, unread = id % 6 = 0, starred = id % 97 = 0"
    )
    db.exec_driver_sql(
        f"INSERT INTO judgement SELECT id, 80, {_one_of(KINDS, 'id')}, 0, id % 500 = 0 FROM item"
        " WHERE mine = 0 AND (account_id IS NOT NULL OR id % 4 = 0)"
    )
    db.exec_driver_sql(
        "INSERT INTO correction (item_id, aspect, was, now, made)"
        f" SELECT id, 'sentiment', '0', '1', {_ms(now)} FROM item WHERE id % 1999 = 0"
    )
    for place in range(5):
        db.exec_driver_sql("INSERT INTO collection (name, created) VALUES (?, ?)", (f"Recueil {place}", _ms(now)))
    db.exec_driver_sql("UPDATE item SET collection_id = 1 + id % 5 WHERE id % 503 = 0 AND source_id IS NOT NULL")


def _find(db: Connection, now: datetime) -> None:
    """Mentions, weighed as they are."""
    for number, (name, every) in enumerate(QUERIES, 1):
        values = (number, name, f"{name.lower()} fournil", _ms(now - timedelta(days=500)), number == RIVAL)
        db.exec_driver_sql("INSERT INTO query (id, name, expression, created, rival) VALUES (?, ?, ?, ?, ?)", values)
        db.exec_driver_sql(
            "INSERT INTO mention (query_id, item_id, position, once, feeling, place, author, rating)"
            " SELECT ?, id, position, coalesce(cluster_id, id), sentiment, source_id, author,"
            " CASE WHEN id % 50 = 0 THEN 10 + id % 5 * 10 END FROM item WHERE source_id IS NOT NULL AND id % ? = ?",
            (number, every, number % every),
        )


def _sort_people(db: Connection, now: datetime) -> None:
    db.exec_driver_sql(f"UPDATE person SET role = {_one_of(ROLES, 'id / 10')} WHERE id % 10 = 0")
    db.exec_driver_sql("UPDATE person SET starred = 1, note = 'Vient le samedi.' WHERE id % 50 = 0")
    db.exec_driver_sql("UPDATE identity SET followers = id * 37 % 5000 WHERE id % 3 = 0")
    label = labels.make(db, "Habitués").value
    db.exec_driver_sql("INSERT INTO person_label SELECT id, ? FROM person WHERE id % 20 = 0", (label,))
    for place in range(20):
        made = communities.keep(db, Community(0, f"Forum {place}"), now).value
        db.exec_driver_sql(
            "INSERT INTO community_person (community_id, person_id) SELECT ?, id FROM person WHERE id % 2000 = ?",
            (made, place),
        )
    db.exec_driver_sql(
        "INSERT INTO note (conversation_id, text, created) SELECT id, 'Vu avec l’atelier', latest FROM conversation"
        " WHERE id % 10 = 0"
    )
    db.exec_driver_sql(
        "INSERT INTO task (conversation_id, text, due, done, created) SELECT id, 'Rappeler', latest + 86400000,"
        " CASE WHEN id % 200 THEN latest + 90000000 END, latest FROM conversation WHERE id % 40 = 0"
    )


def _write(db: Connection, now: datetime) -> None:
    """Posts of years, of which some wait, some went wrong and some are begun; and an answer to every third."""
    at = _ms(now)
    stages = _one_of(("", "", "idea", "ready", "", "evergreen"), "n")
    db.exec_driver_sql(
        _series(
            POSTS, "draft", "kind, text, created, changed, stage, pillar, campaign, due_wall, due_zone",
            f"'post', 'Publication ' || n || '. Le four est chaud et la pâte est levée.', {at} - n * 6 * {HOUR},"
            f" {at} - n * 6 * {HOUR}, CASE WHEN n % 6 = 0 THEN {stages} ELSE '' END, 'Pilier ' || n % 4,"
            f" CASE WHEN n % 9 = 0 THEN 'Noël' ELSE '' END,"
            f" CASE WHEN n % 6 THEN strftime('%Y-%m-%dT%H:%M', {at} / 1000 + (120 - n) * 21600, 'unixepoch')"
            " ELSE '' END, CASE WHEN n % 6 THEN 'Europe/Paris' ELSE '' END",
        )
    )  # fmt: skip
    posts = "FROM draft CROSS JOIN account WHERE kind = 'post' AND (draft.id + account.id) % 2 = 0"
    db.exec_driver_sql(f"INSERT INTO variant (draft_id, account_id) SELECT draft.id, account.id {posts}")
    due = f"{at} + (121 - draft.id) * 6 * {HOUR}"
    state = (
        "CASE WHEN draft.id < 110 THEN 'queued' WHEN draft.id % 211 = 0 THEN 'failed' WHEN draft.id % 223 = 0"
        " THEN 'missed' WHEN draft.id % 227 = 0 THEN 'held' WHEN draft.id % 401 = 0 THEN 'unsure' ELSE 'sent' END"
    )
    db.exec_driver_sql(
        "INSERT INTO delivery (account_id, draft_id, text, state, key, due, not_before, first_tried, created, changed)"
        f" SELECT account.id, draft.id, draft.text, {state}, draft.id || '-' || account.id, {due}, {due},"
        f" CASE WHEN draft.id > 121 THEN {due} END, {due} - {DAY}, min({due}, {at}) {posts} AND draft.due_wall <> ''"
    )
    db.exec_driver_sql(
        "INSERT INTO delivery (account_id, conversation_id, text, state, key, not_before, first_tried, created,"
        " changed) SELECT account_id, id, 'Bonjour, merci !', 'sent', 'r' || id, latest, latest, latest, latest"
        " FROM conversation WHERE id % 3 = 0"
    )
    db.exec_driver_sql(
        "INSERT INTO attempt (delivery_id, number, started, ended, event) SELECT id, 1, first_tried, first_tried + 900,"
        " 'delivered' FROM delivery WHERE first_tried IS NOT NULL"
    )
    db.exec_driver_sql(
        "INSERT INTO ledger_line (at, delivery, key, network, account, event) SELECT changed, id, key, 'mastodon',"
        " '@essai', 'delivered' FROM delivery WHERE state = 'sent'"
    )
    for look in range(3):
        db.exec_driver_sql(
            "INSERT INTO reception (delivery_id, at, replies, likes, shares) SELECT id, changed + ?, id % 9, id % 60,"
            " id % 12 FROM delivery WHERE state = 'sent' AND draft_id IS NOT NULL",
            (look * HOUR,),
        )
    db.exec_driver_sql(
        _series(
            200, "template", "name, shortcut, text", "'Réponse ' || n, 'r' || n, 'Bonjour, merci de votre message.'"
        )
    )
    db.exec_driver_sql(_series(50, "snippet", "kind, name, text", "'text', 'Morceau ' || n, 'Le fournil vous attend.'"))
    db.exec_driver_sql(
        _series(300, "house_word", "kind, word", "CASE WHEN n % 2 THEN 'own' ELSE 'banned' END, 'mot' || n")
    )
    db.exec_driver_sql(
        "INSERT INTO slot SELECT id, weekday, '09:00' FROM account CROSS JOIN (SELECT 0 AS weekday UNION SELECT 2"
        " UNION SELECT 4)"
    )
    db.exec_driver_sql(
        "INSERT INTO timetable (account_id, zone, days_off) SELECT id, 'Europe/Paris', '[]' FROM account"
    )


def _rule(db: Connection, now: datetime) -> None:
    for place in range(12):
        told = (place + 1, f"Règle {place}", place, '["mentioned"]', "[]", '[["label", 1]]', _ms(now))
        db.exec_driver_sql(
            "INSERT INTO rule (id, name, place, events, conditions, actions, created, enabled)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 1)", told,
        )  # fmt: skip
    db.exec_driver_sql(
        "INSERT INTO rule_run (rule_id, item_id, conversation_id, event, at, why, done, before, undone)"
        " SELECT 1 + id % 12, id, conversation_id, 'mentioned', published, '[]', '[[\"label\", 1]]', '[]',"
        " CASE WHEN id % 300 = 0 THEN published END FROM item WHERE id % 20 = 1"
    )


def _watch(db: Connection, now: datetime) -> None:
    """How the sources are, when they were looked at, what may be missing; signals, and crises of which one is open."""
    at = _ms(now)
    db.exec_driver_sql(
        f"UPDATE source SET checked = {at}, succeeded = {at} - (id % 97 = 0) * 9 * {DAY}, habit = id % 90,"
        f" failures = (id % 97 = 0) * 12, newest = {at} - id * {HOUR},"
        " items = (SELECT count(*) FROM item WHERE source_id = source.id AND source_id IS NOT NULL)"
    )
    db.exec_driver_sql(
        "INSERT INTO source_gap (source_id, after, before, missing, noticed) SELECT id,"
        f" {at} - 9 * {DAY}, {at} - 8 * {DAY}, 12, {at} FROM source WHERE id % 5 = 0"
    )
    db.exec_driver_sql(_series(8000, "polled_hour", "hour", f"{at // HOUR} - n"))
    evidence = json.dumps(
        {"place": "Blog 3", "place_count": 4, "words": ["commande disparue"], "blame": 9, "total": 14}
    )
    for number in range(200):
        raised = at - number * 40 * HOUR - HOUR
        values = (1 + number % 2, ("volume", "blame", "words", "waking")[number % 4], raised - 2 * HOUR, raised,
                  raised, 14, 2.0, evidence, raised if number > 30 else None)  # fmt: skip
        db.exec_driver_sql(
            "INSERT INTO signal (query_id, kind, since, until, raised, count, usual, evidence, put_away)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values,
        )  # fmt: skip
    for number in range(4):
        opened = now - timedelta(days=3 + 90 * number)
        made = incidents.begin(db, f"Crise {number}", 2, 2, opened, text="", drill=False, paused=not number).value
        for step in range(40):
            incidents.note(db, made, f"Décision {step}", opened + timedelta(hours=step))
        if number:
            incidents.end(db, made, "Rien.", opened + timedelta(days=4))
    db.exec_driver_sql(
        "INSERT INTO evidence (item_id, taken, entry, hash) SELECT id, ?, ?, id FROM item WHERE id % 3001 = 0",
        (at, KEPT),
    )


def _keep(db: Connection, now: datetime) -> None:
    """Reports, the journal, what each part keeps among the settings."""
    told = tuple(one.id for one in departments.every(db))
    for number in range(36):
        last = now.date() - timedelta(days=10 * number)
        wanted = Wanted(Kind.FIELD, free(last - timedelta(days=27), last), None, told[: number % 3])
        reports.make(db, wanted, now - timedelta(days=10 * number))
    db.exec_driver_sql(
        _series(100_000, "journal", "at, host, method, purpose, status, received",
                f"{_ms(now)} - n * 60000, 'blog' || n % 300 || '.example', 'GET', 'feed', 304, 0")
    )  # fmt: skip
