from dataclasses import replace

import pytest

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.post_templates import PostTemplate
from cmdesk.domain.troubles import Problem
from cmdesk.store import accounts, drafts, media, post_templates, traits
from tests.store.conftest import NOON


def connect(workspace, name):
    return workspace.write(accounts.add, NewAccount("mastodon", name, {}, ()), f"mastodon:{name}", NOON)


def test_a_draft_becomes_a_template_and_a_template_a_draft(workspace):
    first, second = connect(workspace, "un"), connect(workspace, "deux")
    written = workspace.write(drafts.start, "Ce {{ weekday }}", [first, second], NOON)
    workspace.write(drafts.vary, written, second, "Pain : {{ bread }}", NOON)
    workspace.write(traits.belong, written, pillar="savoir-faire", campaign="Noël")
    workspace.write(traits.speak, written, "fr")
    workspace.write(media.choose, written, {"first_comment": "{{ link }}"}, NOON)
    taken = workspace.read(post_templates.of_draft, written)
    template_id = workspace.write(post_templates.keep, replace(taken, name=" Pain  du mois "))
    (kept,) = workspace.read(post_templates.every)
    assert kept == replace(taken, id=template_id, name="Pain du mois")

    made = workspace.read(drafts.one, workspace.write(post_templates.begin, kept, NOON))
    before = workspace.read(drafts.one, written)
    assert made.id != written
    assert replace(made, id=written, created=before.created, changed=before.changed) == before
    assert workspace.read(post_templates.every)[0].used == 1


def test_an_account_that_is_gone_is_left_out(workspace):
    first, second = connect(workspace, "un"), connect(workspace, "deux")
    workspace.write(accounts.remove, second, NOON)
    template = PostTemplate(0, "Pain", "Pain", {first: None, second: "Autre", 999: None})
    made = workspace.read(drafts.one, workspace.write(post_templates.begin, template, NOON))
    assert [one.account_id for one in made.variants] == [first]


def test_a_template_needs_a_name_is_changed_and_given_back(workspace):
    with pytest.raises(Problem, match="name-missing"):
        workspace.write(post_templates.keep, PostTemplate(0, " ", "Pain"))
    made = workspace.write(post_templates.keep, PostTemplate(0, "Pain", "Pain"))
    workspace.write(post_templates.keep, PostTemplate(made, "Brioche", "Brioche"))
    old = workspace.write(post_templates.remove, made)
    assert old == PostTemplate(0, "Brioche", "Brioche")
    assert workspace.read(post_templates.every) == []
    assert workspace.read(post_templates.of_draft, 999) is None
