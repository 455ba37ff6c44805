from cmdesk.domain.queries import parse
from cmdesk.store import conversations, labels
from cmdesk.store.documents import documents, labels_of
from tests.store.conftest import article


def test_an_item_is_a_document_with_all_that_queries_ask(workspace):
    where = workspace.source(title="Ouest", folder="Presse")
    workspace.arrive(where, article(1, "Panne", "Le texte", language="fr"))
    found = workspace.read(documents, [1], None, workspace.now)[1]
    assert (found.title, found.text, found.source, found.folder, found.lang) == (
        "Panne",
        "Le texte",
        "Ouest",
        "Presse",
        "fr",
    )
    assert (found.host, found.kind, found.seen, found.asked) == (
        "ouest.example",
        "article",
        workspace.now,
        workspace.now,
    )
    assert found.sentiment is None


def test_long_texts_are_read_only_where_a_query_looks_at_them(workspace):
    where = workspace.source()
    workspace.arrive(where, article(1, "Panne", "Le texte"))
    assert workspace.read(documents, [1], parse("title:panne site:ouest.example"))[1].text == ""
    for asked in ("panne", "text:panne", "/panne/", "raw:x", "a NEAR/3 b", "lang:fr OU NOT (a)"):
        assert workspace.read(documents, [1], parse(asked))[1].text == "Le texte"


def test_the_labels_are_those_of_the_conversation(workspace):
    where = workspace.source()
    workspace.arrive(where, article(1, "Panne"), article(2, "Pain"))
    opened = workspace.write(conversations.open_for_item, 1, workspace.now)
    for name in ("Presse", "À suivre"):
        workspace.write(labels.put, [opened], workspace.write(labels.make, name))
    assert workspace.read(labels_of, [opened]) == {opened: ("Presse", "À suivre")}
    found = workspace.read(documents, [1, 2], parse("label:presse"))
    assert (found[1].labels, found[2].labels) == (("Presse", "À suivre"), ())
