import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.networks.opml import Skipped
from cmdesk.store import rules, sources
from cmdesk.ui.dialogs.import_opml import ImportOpml, choose_list, choose_target, export, reason
from cmdesk.ui.widgets import Dialog, Text
from tests.ui.watching import Desktop

LIST = """<opml version="2.0"><body>
<outline text="Presse"><outline text="Gazette" xmlUrl="https://gazette.example/feed"/>
<outline text="Ouest" xmlUrl="https://ouest.example/feed"/></outline>
<outline text="Blogs"><outline text="Carnet" xmlUrl="https://carnet.example/feed"/></outline>
<outline text="Vide" type="rss"/>
<outline text="Encore" xmlUrl="https://carnet.example/feed"/>
</body></opml>"""


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    yield made
    made.close()
    assert made.complaints == []


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


@pytest.fixture
def read(window, desktop, tmp_path, qtbot):
    """A dialog over a list with this text, read to its end."""

    def opened(text, **more):
        file = tmp_path / "liste.opml"
        file.write_text(text, encoding="utf-8")
        dialog = ImportOpml(window, desktop, file, **more)
        dialog.open()
        qtbot.waitUntil(lambda: not dialog.waiting.isVisible())
        return dialog

    return opened


def kept(desktop):
    return {(row.title, row.folder) for row in desktop.office.read(sources.rows)}


def test_a_list_that_is_cut_off_says_so_first(read):
    dialog = read(LIST.partition('<outline text="Encore"')[0])
    assert "2 could not be read" in dialog.summary.text()
    said = [text.text() for text in dialog.findChildren(Text) if text.text().startswith("line ")]
    assert said[0].endswith("the list is cut off here, what came after is missing")


def test_it_tells_what_is_in_the_list_before_anything_is_added(read, desktop):
    dialog = read(LIST)
    assert dialog.summary.text() == "3 sources in 2 folders, 1 could not be read, 1 more than once in the list."
    assert [tick.said() for tick in dialog.ticks.values()] == ["Blogs (1)", "Presse (2)"]
    assert dialog.primary.text() == "Import 3 sources"
    assert kept(desktop) == set()


def test_only_the_ticked_folders_are_added(read, desktop, qtbot):
    done = []
    dialog = read(LIST, done=lambda *result: done.append(result))
    dialog.ticks["Blogs"].setChecked(False)
    dialog.primary.click()
    qtbot.waitUntil(lambda: done == [(2, 0)])
    assert kept(desktop) == {("Gazette", "Presse"), ("Ouest", "Presse")}


def test_without_a_tick_there_is_nothing_to_import(read):
    dialog = read(LIST)
    for tick in dialog.ticks.values():
        tick.setChecked(False)
    assert not dialog.primary.isEnabled()


def test_what_is_no_list_is_said(read):
    dialog = read("<html><body>Bonjour</body></html>")
    assert "Reading" not in dialog.summary.text()
    assert not dialog.primary.isVisible()


@pytest.mark.parametrize("code", ["no-address", "bad-address", "unsupported"])
def test_each_reason_is_said_in_words(code):
    assert reason(Skipped(3, "Vide", code)) not in ("", code)


def test_the_sources_are_written_and_read_again(desktop, window, read, qtbot, tmp_path):
    desktop.source("Gazette", "Presse/Locale", "https://gazette.example/feed")
    target = tmp_path / "sortie.opml"
    export(window, desktop, target)
    qtbot.waitUntil(lambda: bool(desktop.said))
    dialog = read(target.read_text(encoding="utf-8"))
    assert list(dialog.ticks) == ["Presse/Locale"]
    assert dialog.summary.text().startswith("1 source")


@pytest.fixture
def rule(desktop):
    source = desktop.source("Gazette", "Presse", "https://gazette.example/feed")
    made = Rule(0, "Étoiles", (Event.ARRIVED,), (Condition(Ask.SOURCE, str(source)),), (Action(Do.STAR),))
    desktop.office.write(rules.add, made, desktop.now())
    return made


def exported(window, desktop, target, qtbot):
    """Ask for the export; the question about rules."""
    export(window, desktop, target)
    qtbot.waitUntil(lambda: bool(window.findChildren(Dialog)))
    (asked,) = window.findChildren(Dialog)
    return asked


def test_rules_stay_here_unless_a_person_wants_them_in_the_list(desktop, window, rule, qtbot, tmp_path):
    asked = exported(window, desktop, tmp_path / "sortie.opml", qtbot)
    assert not (tmp_path / "sortie.opml").exists()
    asked.reject()
    qtbot.waitUntil(lambda: bool(desktop.said))
    told = (tmp_path / "sortie.opml").read_text(encoding="utf-8")
    assert "gazette.example" in told
    assert "Étoiles" not in told


def test_rules_travel_with_the_list_and_wait_to_be_tried(desktop, window, rule, read, qtbot, tmp_path):
    target = tmp_path / "sortie.opml"
    exported(window, desktop, target, qtbot).accept()
    qtbot.waitUntil(lambda: bool(desktop.said))
    desktop.office.write(rules.remove, 1)
    dialog = read(target.read_text(encoding="utf-8"))
    assert not dialog.rules.isChecked()  # a stranger's rule may hide what comes
    dialog.rules.setChecked(True)
    dialog.primary.click()
    qtbot.waitUntil(lambda: any("1 rule was taken" in said for said in desktop.said))
    (kept,) = desktop.office.read(rules.every)
    assert (kept.name, kept.conditions, kept.enabled) == ("Étoiles", rule.conditions, False)


def test_where_it_cannot_be_written_it_is_said(desktop, window, qtbot, tmp_path):
    export(window, desktop, tmp_path / "absent" / "sortie.opml")
    qtbot.waitUntil(lambda: bool(desktop.complaints))
    assert desktop.complaints.pop().trouble.code == "export-failed"


def test_files_are_asked_for_without_stopping_the_program(window, tmp_path):
    chosen = []
    dialog = choose_list(window, chosen.append)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFile
    dialog.fileSelected.emit(str(tmp_path / "sources.opml"))
    dialog.reject()
    target = choose_target(window, chosen.append)
    assert (target.acceptMode(), target.defaultSuffix()) == (QFileDialog.AcceptMode.AcceptSave, "opml")
    target.reject()
    assert chosen == [tmp_path / "sources.opml"]
