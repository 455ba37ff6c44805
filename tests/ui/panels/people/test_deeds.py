import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu

from cmdesk.domain.people import Community
from cmdesk.store import communities, erasure, people


def dialog(qtbot):
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    return QApplication.activeModalWidget()


def test_a_person_is_renamed(lea, office, qtbot):
    lea.deeds.rename(lea.sheet.card)
    asked = dialog(qtbot)
    asked.findChild(QLineEdit).setText("Léa M.")
    asked.primary.click()
    qtbot.waitUntil(lambda: office.read(people.card, 1).name == "Léa M.")


def test_what_is_kept_is_handed_over_in_the_chosen_folder(lea, host, qtbot, tmp_path):
    lea.deeds._export_to(lea.sheet.card, tmp_path / "out")
    qtbot.waitUntil(lambda: bool(host.told))
    assert json.loads((tmp_path / "out" / "person.json").read_text(encoding="utf-8"))["name"] == "Léa Marchand"


@pytest.mark.qt_log_ignore("does not support raise")
def test_erasing_asks_first_then_shows_the_proof(lea, office, qtbot):
    lea.deeds.erase(lea.sheet.card)
    asked = dialog(qtbot)
    assert office.read(people.card, 1) is not None
    asked.reject()
    assert office.read(people.card, 1) is not None
    lea.deeds.erase(lea.sheet.card)
    dialog(qtbot).primary.click()
    qtbot.waitUntil(lambda: office.read(people.card, 1) is None)
    qtbot.waitUntil(lambda: not isinstance(QApplication.activeModalWidget(), QFileDialog | None))
    shown = dialog(qtbot)
    (proof,) = office.read(erasure.proofs)
    assert shown.windowTitle() == "Erased"
    assert proof.salt
    shown.reject()
    qtbot.waitUntil(lambda: panel_is_elsewhere(lea))


def panel_is_elsewhere(panel) -> bool:
    return panel.column.rows.rowCount() == 2


def test_a_label_is_put_on_and_taken_off(lea, office, qtbot):
    from cmdesk.store import labels

    made = office.write(labels.make, "fidèle")
    office.write(people.put_label, 1, made)
    qtbot.waitUntil(lambda: [label.name for label in lea.sheet.card.labels] == ["fidèle"])
    lea.deeds.unlabel(lea.sheet.card, "fidèle")
    qtbot.waitUntil(lambda: lea.sheet.card.labels == ())


@pytest.mark.qt_log_ignore("does not support")
def test_the_menu_of_communities_goes_when_it_hides(lea, office, qtbot):
    office.write(communities.keep, Community(0, "Forum"), office.now())
    for _ in range(2):
        lea.deeds.meet(lea.sheet.card)
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        menu = QApplication.activePopupWidget()
        assert [each.text() for each in menu.actions() if each.text()] == ["Forum", "New community…"]
        menu.close()
        qtbot.waitUntil(lambda: menus_of(lea) == [])


def menus_of(panel):
    return panel.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)


def test_a_community_is_made_and_removed(lea, office, qtbot):
    lea.new_community()
    asked = dialog(qtbot)
    asked.findChild(QLineEdit).setText("Forum")
    asked.primary.click()
    qtbot.waitUntil(lambda: [each.name for each in office.read(communities.every)] == ["Forum"])
    lea.deeds.remove_community(office.read(communities.every)[0])
    dialog(qtbot).primary.click()
    qtbot.waitUntil(lambda: office.read(communities.every) == [])
