from cmdesk.domain.troubles import Trouble
from cmdesk.store import health, schema, sources
from tests.store.conftest import article


def test_figures(workspace):
    ouest = workspace.source()
    workspace.source("https://sud.example/feed", "Sud")
    workspace.arrive(ouest, article(1, "Un"), article(2, "Deux"))
    found = workspace.read(health.figures)
    assert found.revision == schema.HEAD
    assert found.sqlite.startswith("3.")
    assert (found.counts["source"], found.counts["item"], found.counts["delivery"]) == (2, 2, 0)
    assert (found.to_index, found.failing, found.gaps) == (2, 0, 0)
    workspace.index()
    workspace.write(sources.failed, ouest, Trouble("timeout"), workspace.now)
    found = workspace.read(health.figures)
    assert (found.to_index, found.failing) == (0, 1)


def test_a_paused_source_does_not_fail(workspace):
    ouest = workspace.source()
    workspace.write(sources.failed, ouest, Trouble("timeout"), workspace.now)
    workspace.write(sources.pause, ouest, True, workspace.now)
    assert workspace.read(health.figures).failing == 0


def test_the_usual_questions_can_be_asked(workspace):
    workspace.arrive(workspace.source(), article(1, "Un"))
    for name, question in health.QUESTIONS.items():
        assert workspace.read(question) is not None, name
