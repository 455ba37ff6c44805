from datetime import UTC, datetime

import pytest

from cmdesk.domain.incidents import Contact, Incident, Statement, read_plan
from cmdesk.reports.crisis import first_plan
from cmdesk.translations import Catalogue

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
PLAN = """# Niveau 2 : Bad buzz
Critères : dix personnes en une heure
- Vérifier les faits
- Répondre

# Level 1: Discontent
- Answer

# Contacts
- Malo, 06 00
  - Inès, 06 01
- Autre

# Messages d’attente
## mastodon fr
Nous cherchons.
Approuvé : Malo, 1er novembre

## mail
Merci.

# Questions
## Qu’est-ce qui s’est passé ?
Une panne.
Elle est finie.

# À faire
- Dire ce qu’on sait
# Don't
- Guess
# Recettes
- du pain
"""


def test_a_plan_is_read_in_either_language():
    plan = read_plan(PLAN)
    assert [(level.number, level.name) for level in plan.levels] == [(1, "Discontent"), (2, "Bad buzz")]
    assert plan.level(2).criteria == "dix personnes en une heure"
    assert plan.level(2).steps == ("Vérifier les faits", "Répondre")
    assert plan.contacts == (Contact("Malo, 06 00"), Contact("Inès, 06 01", 1), Contact("Autre"))
    first, second = plan.statements
    assert (first.where, first.text, first.approved) == ("mastodon fr", "Nous cherchons.", "Malo, 1er novembre")
    assert (second.where, second.approved) == ("mail", "")
    assert plan.answers[0].answer == "Une panne.\nElle est finie."
    assert (plan.do, plan.dont) == (("Dire ce qu’on sait",), ("Guess",))


@pytest.mark.parametrize("text", ["", "# ", "- seul", "# Level x", "## Niveau 1", "# Questions\n", "\n\n"])
def test_what_is_no_plan_is_an_empty_one(text):
    assert read_plan(text).levels == ()


def test_a_level_that_was_not_planned_has_no_steps():
    assert read_plan(PLAN).level(7).steps == ()


def test_the_checklist_is_that_of_the_level():
    file = Incident(1, "Panne", 2, NOON, None, None, False, False, read_plan(PLAN), "", {"2/Répondre": NOON})
    assert file.steps() == (("2/Vérifier les faits", "Vérifier les faits", None), ("2/Répondre", "Répondre", NOON))


@pytest.mark.parametrize(
    ("step", "done"),
    [
        ("Suspendre tout ce qui est programmé", True),
        ("Mettre en pause les publications", True),
        ("Pause what is scheduled", True),
        ("Stop all posts", True),
        ("Suspendre les ventes du lot", False),
        ("Publier le message d’attente", False),
        ("Publish the holding statement as a post", False),
        ("Programmer la publication du bilan", False),
    ],
)
def test_only_what_the_pause_does_is_done_by_it(step, done):
    plan = read_plan(f"# Level 2: Bad\n- {step}\n# Level 3: Worse\n- {step}")
    assert plan.done_by_pause() == ((f"2/{step}", f"3/{step}") if done else ())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_first_plan_is_whole_in_each_language(language):
    plan = read_plan(first_plan(Catalogue(language).tr))
    assert [len(level.steps) for level in plan.levels] == [2, 6, 7]
    assert all(level.criteria and level.name for level in plan.levels)
    assert [contact.depth for contact in plan.contacts] == [0, 1]
    assert len(plan.statements) == len(plan.answers) == len(plan.do) == 2
    assert not any(statement.approved for statement in plan.statements)
    assert len(plan.dont) == 3


@pytest.mark.parametrize(
    ("where", "language", "networks"),
    [
        ("mastodon fr", "fr", {"mastodon"}),
        ("Facebook, Google Business (français)", "fr", {"facebook", "facebook_page", "google_reviews"}),
        ("X en", "en", {"x", "x_api"}),
        ("mail", "", {"mail"}),
        ("presse fr", "fr", set()),
    ],
)
def test_a_statement_says_for_where_it_is_and_in_which_language(where, language, networks):
    known = ("mastodon", "facebook", "facebook_page", "google_reviews", "google", "x", "x_api", "mail", "lemmy")
    said = Statement(where, "Nous cherchons.")
    assert said.language == language
    assert {one for one in known if said.is_for(one)} - {"google"} == networks
