from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import Role, State
from cmdesk.store import conversations, labels, people, reasons, triage
from cmdesk.store.conversation_rows import FROM, ROW, read_rows
from tests.store.conftest import NOON, article, said


def rows(workspace):
    return {row.id: row for row in workspace.read(lambda db: read_rows(db, select(*ROW).select_from(FROM)))}


def test_a_row_bears_its_labels_and_reasons_in_the_order_of_their_names(workspace):
    found = workspace.conversation(workspace.account())
    for name in ("panne", "Éloge", "devis"):
        workspace.write(triage.set_label, [found], workspace.write(labels.make, name))
    for path in ("Livraison › Retard", "Accueil"):
        workspace.write(triage.set_reason, [found], workspace.write(reasons.add_path, path))
    row = rows(workspace)[found]
    assert [label.name for label in row.labels] == ["devis", "panne", "Éloge"]
    assert [reason.path for reason in row.reasons] == ["Accueil", "Livraison › Retard"]


def test_words_of_the_file_become_those_of_the_domain(workspace):
    account = workspace.account()
    workspace.receive(account, replace(said("1", "Bonjour", NOON), visibility="direct"))
    workspace.write(triage.set_priority, [1], Priority.HIGH)
    workspace.write(triage.move, [1], State.SNOOZED, NOON + timedelta(days=1))
    workspace.write(people.play, workspace.row(1).person_id, Role.VIP)
    row = rows(workspace)[1]
    assert (row.state, row.priority, row.role) == (State.SNOOZED, Priority.HIGH, Role.VIP)
    assert (row.visibility, row.snoozed_until) == ("direct", NOON + timedelta(days=1))
    assert row.together == 1


def test_what_was_found_in_a_source_has_no_account(workspace):
    workspace.arrive(workspace.source(), article(1, "Un palmarès"))
    assert rows(workspace) == {}
    workspace.write(conversations.open_for_item, 1, NOON)
    (row,) = rows(workspace).values()
    assert (row.network, row.account_id, row.account) == ("web", None, "")
    assert row.source
