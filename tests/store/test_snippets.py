from datetime import timedelta

import pytest
from sqlalchemy import update

from cmdesk.domain.playbook import Line, Page, Playbook
from cmdesk.domain.snippets import Snippet, SnippetKind
from cmdesk.domain.topics import Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import drafts, playbooks, snippets, traits
from cmdesk.store.tables import draft
from tests.store.conftest import NOON


def test_snippets_are_kept_changed_used_and_given_back(workspace):
    made = workspace.write(
        snippets.keep, Snippet(0, SnippetKind.SIGNATURE, " L’équipe ", "\nÀ bientôt,\nle fournil\n", "fr")
    )
    workspace.write(snippets.keep, Snippet(0, SnippetKind.HASHTAGS, "Pain", "#pain #levain"))
    assert [(each.kind, each.name, each.text) for each in workspace.read(snippets.every)] == [
        (SnippetKind.HASHTAGS, "Pain", "#pain #levain"),
        (SnippetKind.SIGNATURE, "L’équipe", "À bientôt,\nle fournil"),
    ]
    workspace.write(snippets.note_use, made, NOON)
    workspace.write(snippets.keep, Snippet(made, SnippetKind.TEXT, "Fin", "Merci", "fr"))
    old = workspace.write(snippets.remove, made)
    assert old == Snippet(0, SnippetKind.TEXT, "Fin", "Merci", "fr", 1)
    assert len(workspace.read(snippets.every)) == 1


def test_a_snippet_needs_a_name(workspace):
    with pytest.raises(Problem, match="snippet-name-missing"):
        workspace.write(snippets.keep, Snippet(0, SnippetKind.TEXT, "  ", "Merci"))


def test_campaigns_that_were_used_are_offered_the_newest_first(workspace):
    def name(db, draft_id, campaign, pillar):
        db.execute(update(draft).where(draft.c.id == draft_id).values(campaign=campaign, pillar=pillar))
        return Topic.DRAFTS

    for hours, campaign in enumerate(("Noël", "Galette", "Noël", "")):
        made = workspace.write(drafts.start, "Pain", [], NOON + timedelta(hours=hours))
        workspace.write(name, made, campaign, "savoir-faire")
    assert workspace.read(snippets.campaigns) == ["Noël", "Galette"]
    assert workspace.read(snippets.pillars) == ["savoir-faire"]


def test_the_pillars_of_the_playbook_are_offered_first(workspace):
    for pillar in ("coulisses", "savoir-faire"):
        made = workspace.write(drafts.start, "Pain", [], NOON)
        workspace.write(traits.belong, made, pillar=pillar)
    told = Playbook({"pillars": Page(lines=(Line("Pains"), Line("Coulisses")))})
    workspace.write(playbooks.keep, told, NOON)
    assert workspace.read(snippets.pillars) == ["Pains", "Coulisses", "savoir-faire"]
