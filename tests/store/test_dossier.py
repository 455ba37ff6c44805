import json

from cmdesk.domain.conversations import Role
from cmdesk.domain.judgements import Aspect
from cmdesk.store import communities, conversations, dossier, judgements, labels, merging, people, triage
from tests.store.conftest import NOON, said

SECRET = "framboisier-confidentiel"


def test_all_that_is_kept_of_somebody_is_gathered(workspace):
    account = workspace.account()
    mine = workspace.conversation(account, "1", f"Je voudrais un {SECRET}")
    workspace.receive(account, said("2", f"Votre {SECRET} est prêt", NOON, "1", mine=True))
    workspace.write(conversations.add_note, mine, f"Allergique au {SECRET}", NOON)
    workspace.write(people.describe, 1, f"Aime le {SECRET}")
    found = workspace.read(dossier.gather, 1)
    assert json.dumps(found).count(SECRET) == 4
    (talk,) = found["conversations"]
    assert [message["mine"] for message in talk["messages"]] == [False, True]
    assert found["identities"][0]["handle"] == "lea@piaille.example"
    assert workspace.read(dossier.gather, 99) is None


def test_what_the_user_and_cmdesk_made_of_them_belongs_to_it(workspace):
    mine = workspace.conversation(workspace.account(), "1", "Bonjour")
    workspace.write(people.play, 1, Role.TROLL)
    workspace.write(people.put_label, 1, workspace.write(labels.make, "habituée"))
    workspace.write(triage.set_label, [mine], workspace.write(labels.make, "devis"))
    forum = workspace.write(communities.keep, communities.Community(0, "Forum des pains"), NOON)
    workspace.write(communities.put, forum, 1, "fondatrice")
    workspace.write(judgements.correct, 1, Aspect.SENTIMENT, "-1", NOON)
    found = workspace.read(dossier.gather, 1)
    assert (found["role"], found["labels"], found["regular"]) == ("troll", ["habituée"], False)
    assert found["communities"] == [{"name": "Forum des pains", "part": "fondatrice"}]
    (talk,) = found["conversations"]
    assert talk["labels"] == ["devis"]
    assert talk["messages"][0]["judged"]["sentiment"] == -1
    json.dumps(found)


def test_cards_that_were_put_into_theirs_belong_to_it_also_by_way_of_others(workspace):
    account = workspace.account()
    for number in (1, 2, 3):
        workspace.receive(account, said(str(number), "Bonjour", NOON, who=f"client{number}@piaille.example"))
        workspace.write(people.describe, number, f"Note {number}")
    workspace.write(merging.merge, 2, 3, "", NOON)
    workspace.write(merging.merge, 1, 2, "", NOON)
    assert workspace.read(dossier.cards, 1) == [1, 2, 3]
    found = workspace.read(dossier.gather, 1)
    assert [(other["name"], other["note"]) for other in found["put together with"]] == [
        ("Client2", "Note 2"),
        ("Client3", "Note 3"),
    ]
    assert len(found["identities"]) == 3
