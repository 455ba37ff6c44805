from cmdesk.ui import theme
from cmdesk.ui.widgets import Button, Emblem, EmptyState
from tests.ui.widgets.gallery import picture

SENTENCE = "Collez l’adresse d’un blog, d’un forum ou d’une chaîne. Aucun compte n’est demandé."


def test_it_says_what_the_panel_is_for_and_the_first_step(qtbot):
    add = Button("Ajouter une source", "add", "primary")
    empty = EmptyState("watch", "Aucune source", SENTENCE, add)
    qtbot.addWidget(empty)
    empty.resize(700, 500)
    empty.show()
    assert empty.title.said() == "Aucune source"
    assert add.isVisible()
    assert empty.sentence.width() == 360
    assert abs(add.mapTo(empty, add.rect().center()).x() - 350) <= 1
    assert abs(empty.emblem.mapTo(empty, empty.emblem.rect().center()).x() - 350) <= 1


def test_it_fits_a_narrow_panel_with_large_text(qtbot, qapp):
    theme.apply(qapp, "light", 2.0, still=True)
    empty = EmptyState("watch", "Aucune source", SENTENCE)
    qtbot.addWidget(empty)
    empty.resize(400, 900)
    empty.show()
    qapp.processEvents()
    assert empty.width() == 400
    assert empty.sentence.width() <= 352
    assert empty.sentence.height() >= empty.sentence.heightForWidth(empty.sentence.width())


def test_the_reason_for_the_emptiness_may_change(qtbot):
    empty = EmptyState("watch", "Aucune source", SENTENCE, framed=True)
    qtbot.addWidget(empty)
    empty.resize(500, 400)
    before = picture(empty)
    empty.say("Vous travaillez hors ligne", "Tout reste lisible.", "offline", "warn")
    assert empty.sentence.said() == "Tout reste lisible."
    assert picture(empty) != before


def test_an_emblem_grows_with_the_text(qtbot, qapp):
    emblem = Emblem("watch", size=48)
    qtbot.addWidget(emblem)
    theme.apply(qapp, "light", 1.5, still=True)
    assert emblem.width() == emblem.height() == 72
