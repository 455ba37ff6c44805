from dataclasses import replace

from cmdesk.store import items
from tests.store.conftest import article


def shown(workspace):
    return workspace.read(items.page, items.View())


def test_an_item_that_changed_its_id_is_known_by_its_link(workspace):
    source = workspace.source()
    workspace.arrive(source, article(1, "Un titre", "Un texte"))
    again = replace(article(1, "Un titre corrigé", "Un texte"), remote_id="other-id")
    assert workspace.arrive(source, again).new == 0
    assert [row.title for row in shown(workspace)] == ["Un titre corrigé"]


def test_an_item_without_link_that_changed_its_id_is_known_by_its_content(workspace):
    source = workspace.source()
    workspace.arrive(source, article(1, "Un titre", "Un texte", link=""))
    again = replace(article(1, "Un titre", "Un texte", link=""), remote_id="other-id")
    assert workspace.arrive(source, again).new == 0


def test_entries_that_share_one_link_stay_apart(workspace):
    """Some feeds link every entry to the home page."""
    source = workspace.source()
    home = "https://ouest.example/"
    workspace.arrive(source, article(1, link=home), article(2, link=home))
    assert workspace.arrive(source, article(1, link=home), article(2, link=home), article(3, link=home)).new == 1
    assert len(shown(workspace)) == 3
