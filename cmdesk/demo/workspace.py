"""Builds the workspace of the demo: an invented bakery, through the doors that everything else uses."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from cmdesk.demo.answering import prepare
from cmdesk.demo.noticing import notice
from cmdesk.demo.past import remember
from cmdesk.demo.planning import plan
from cmdesk.demo.reporting import report
from cmdesk.demo.ruling import rule
from cmdesk.demo.script import Script
from cmdesk.demo.talking import talk
from cmdesk.demo.watching import OPENED, watch
from cmdesk.demo.writing import write
from cmdesk.domain import holidays
from cmdesk.domain.accounts import AccountHealth, NewAccount
from cmdesk.domain.clock import Hours
from cmdesk.domain.journal import Contact
from cmdesk.domain.opening import read_spans
from cmdesk.networks import BY_NAME
from cmdesk.store import Store, accounts, clocks, departments, journal, labels


def build(store: Store, now: datetime, language: str) -> None:
    """Fill an empty workspace, in French or in English; all times are told from `now`."""
    script = Script(language, now)
    opened = script.moment(OPENED)
    with store.write() as db:
        accounts.name_brand(db, script.business["name"], opened)
        account_ids = {}
        for told in script.business["accounts"]:
            network = BY_NAME.get(told["network"])
            rules = network.rules if network is not None else ()
            new = NewAccount(told["network"], told["name"], told["settings"], rules)
            made = accounts.add(db, new, secret_name(told), opened).value
            account_ids[told["network"]] = made
            accounts.tell_health(db, made, AccountHealth.OK, None, script.moment("2m"))
        made_labels = {
            told["name"]: labels.make(db, told["name"], told["colour"]).value for told in script.business["labels"]
        }
        department_ids = {
            told["key"]: departments.add(db, told["name"], told["address"], told["colour"]).value
            for told in script.business["departments"]
        }
        _open(db, script)
        label_ids = {told["key"]: made_labels[told["name"]] for told in script.business["labels"]}
        watch(db, script, label_ids)
        write(db, script, account_ids)
        plan(db, script, account_ids)
        names = {told["network"]: told["name"] for told in script.business["accounts"]}
        remember(db, script)
        talk(db, script, account_ids, label_ids, names)
        prepare(db, script, account_ids)
        notice(db, script)
        report(db, script)
        rule(db, script, label_ids, department_ids)
        clocks.tick(db, script.now)
        journal.add(db, contacts(script, script.business["sources"]))


def _open(db: Any, script: Script) -> None:
    """When the bakery answers; the public holidays are those of this year and the next."""
    told = script.business["opening"]
    hours = Hours(told["zone"], tuple(read_spans(day) for day in told["week"]))
    years = range(script.now.year, script.now.year + 2)
    clocks.keep_hours(db, hours, {}, holidays.public(told["region"], years), {told["region"]: ""})


def secret_name(told: Mapping[str, Any]) -> str:
    """Under which name the secret of an account is kept, as when a person connects it."""
    return f"{told['network']}:{told['name']}"


def contacts(script: Script, sources: Sequence[Mapping[str, Any]]) -> list[Contact]:
    """Who would have been contacted in the last hours."""
    made = []
    for hour in range(5):
        for number, told in enumerate(sources):
            at = script.moment(told["fetched"]) - timedelta(minutes=30 * hour, seconds=number)
            host = told["site"].removeprefix("https://")
            status, received = (304, 0) if (number + hour) % 4 else (200, 3212 + 977 * (number % 7))
            made.append(Contact(at, host, "GET", "feed", status, received))
    for told in script.business["accounts"]:
        if "host" not in told:
            continue  # a person publishes there
        made += [
            Contact(script.moment(f"{minutes}m"), told["host"], "GET", "account", 200, 1480)
            for minutes in range(2, 60, 7)
        ]
    return [one for one in made if one.at <= script.now]
