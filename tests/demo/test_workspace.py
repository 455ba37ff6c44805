import json
import sqlite3
import time
from contextlib import closing
from datetime import timedelta

from cmdesk import demo
from cmdesk.demo.script import Script
from cmdesk.demo.workspace import contacts
from cmdesk.domain.accounts import AccountHealth
from cmdesk.store import Store, accounts, clocks, conversations, departments, journal, labels, reasons

LONGEST = 40  # times what the yardstick takes: two seconds on the computer where it takes a twentieth of one


def test_a_whole_business_is_there(store, clock):
    with store.read() as db:
        rows = accounts.every(db)
        assert [brand.name for brand in accounts.brands(db)] == ["Fournil Thabor"]
        assert {row.network for row in rows} == {"mastodon", "mail", "bluesky", "wordpress", "messenger", "instagram"}
        assert all(row.health is AccountHealth.OK for row in rows)
        assert len(labels.every(db)) == 10
        assert journal.hosts_since(db, clock() - timedelta(minutes=10)) >= 3
    assert store.integrity() == []


def test_nothing_of_it_lies_in_the_future(clock):
    script = Script("fr", clock())
    assert all(one.at <= clock() for one in contacts(script, script.business["sources"]))


def yardstick() -> float:
    """What a fixed amount of such work costs on this machine, as busy as it is: objects, JSON, rows."""
    began = time.process_time()
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE TABLE said (id INTEGER PRIMARY KEY, words TEXT)")
        for number in range(20_000):
            words = json.dumps({"number": number, "words": ["pain", "levain", str(number)]})
            db.execute("INSERT INTO said (words) VALUES (?)", (words,))
    return time.process_time() - began


def test_it_is_built_before_one_gets_impatient(tmp_path, clock):
    spent, usual = [], []
    for number in range(3):
        usual.append(yardstick())
        store = Store(tmp_path / f"demo-{number}.cmdesk")
        began = time.process_time()
        demo.build(store, clock(), "fr")
        spent.append(time.process_time() - began)
        store.close()
    assert min(spent) < LONGEST * min(usual)


def test_it_can_be_built_on_any_day_of_the_week_and_at_any_hour(tmp_path, clock):
    for number in range(7):
        clock.pass_(days=1, hours=5, minutes=13)
        store = Store(tmp_path / f"demo-{number}.cmdesk")
        demo.build(store, clock(), "en")
        assert store.integrity() == []
        store.close()


def test_the_bakery_has_hours_departments_and_reasons(store):
    with store.read() as db:
        hours = clocks.hours(db)
        assert hours.zone == "Europe/Paris"
        assert hours.week[0] == ()
        assert len(departments.every(db)) == 3
        assert len(reasons.every(db)) >= 5
        assert conversations.counts(db).urgent == 3
        assert conversations.counts(db).late >= 1
