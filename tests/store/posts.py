"""Posts for the tests of the outbox."""

from cmdesk.store import outbox
from tests.store.conftest import NOON


def queue(workspace, account, text="Bonjour", key="key", **details):
    details.setdefault("not_before", NOON)
    return workspace.write(outbox.add, account_id=account, text=text, key=key, now=NOON, **details)


def state(workspace, delivery):
    return workspace.read(outbox.one, delivery).state
