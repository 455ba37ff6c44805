"""Labels, reasons, departments and saved views, each on its page."""

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.conversations import View
from cmdesk.store import departments, labels, reasons, views
from cmdesk.ui.dialogs.lists import ListsDialog


@pytest.fixture
def opened(room, qtbot):
    window = QWidget()
    qtbot.addWidget(window)

    def show(place):
        dialog = ListsDialog(window, room, place)
        dialog.open()
        room.settle()
        return dialog.pages[place]

    return show


def names(page):
    return [page.lines.line(i).name for i in range(page.lines.rowCount())]


def test_a_label_is_made_renamed_coloured_merged_and_removed(room, opened):
    page = opened(0)
    for name in ("Devis", "Devis urgent", "Noël"):
        page.name.setText(name)
        page.add.click()
        room.until(lambda name=name: name in names(page))
    page.list.choose(1)
    page.name.setText("Offres")
    page.words.colour.choose("green")
    page.keep.click()
    room.until(lambda: "Offres" in names(page))
    assert room.office.read(labels.every)[-1].colour == "green"
    page.list.choose(2)
    page.words.into.choose(1)
    page.words.merge.click()
    room.until(lambda: names(page) == ["Noël", "Offres"])
    page.list.choose(3)
    page.remove.click()
    room.until(lambda: names(page) == ["Offres"])


def test_a_department_has_an_address_for_its_mail(room, opened):
    page = opened(2)
    page.name.setText("Atelier")
    page.words.address.setText("atelier@fournil.example")
    page.add.click()
    room.until(lambda: names(page) == ["Atelier"])
    page.list.choose(1)
    page.words.address.setText("labo@fournil.example")
    page.keep.click()
    room.until(lambda: room.office.read(departments.every)[0].address == "labo@fournil.example")
    page.remove.click()
    room.until(lambda: names(page) == [])


def test_reasons_are_hung_below_each_other(room, opened):
    room.office.write(reasons.add_path, "Livraison › Retard")
    page = opened(1)
    room.until(lambda: page.lines.rowCount() == 2)
    assert [page.lines.line(i).depth for i in range(2)] == [0, 1]
    page.name.setText("Abîmé")
    page.words.below.choose(1)
    page.add.click()
    room.until(lambda: names(page) == ["Livraison", "Abîmé", "Retard"])
    page.list.choose(2)
    assert page.words.below.currentData() == 1
    page.words.below.choose(None)
    page.keep.click()
    room.until(
        lambda: [each.path for each in room.office.read(reasons.every)] == ["Livraison", "Livraison › Abîmé", "Retard"]
    )
    page.list.choose(1)
    page.remove.click()
    room.until(lambda: names(page) == ["Retard"])


def test_views_are_renamed_ordered_and_removed(room, opened):
    for name in ("Un", "Deux"):
        room.office.write(views.add, name, View())
    page = opened(3)
    page.list.choose(2)
    page.words.up.click()
    room.until(lambda: names(page) == ["Deux", "Un"])
    page.words.down.click()
    room.until(lambda: names(page) == ["Un", "Deux"])
    page.name.setText("Second")
    page.keep.click()
    room.until(lambda: names(page) == ["Un", "Second"])
    page.remove.click()
    room.until(lambda: names(page) == ["Un"])
