from cmdesk.domain.conversations import Role
from cmdesk.store import communities, people
from cmdesk.ui.panels.people.list import COMMUNITIES


def test_the_first_card_is_shown_and_others_follow_the_list(panel, qtbot):
    qtbot.waitUntil(lambda: panel.sheet.card is not None)
    first = panel.sheet.card.id
    panel.column.step(1)
    qtbot.waitUntil(lambda: panel.sheet.card.id != first)


def test_words_and_roles_narrow_the_list(panel, office, qtbot):
    panel.column.field.setText("marchand")
    qtbot.waitUntil(lambda: panel.column.rows.rowCount() == 2)
    office.write(people.play, 2, Role.JOURNALIST)
    panel.column.roles.choose(Role.JOURNALIST.value)
    panel.column.search()
    qtbot.waitUntil(lambda: [panel.column.rows.at(0).id] == [2] and panel.column.rows.rowCount() == 1)
    panel.column.field.setText("personne de ce nom")
    qtbot.waitUntil(lambda: panel.pages.currentWidget() is panel.nothing)
    assert panel.nothing.title.said() == "Nobody is chosen"


def test_what_is_typed_is_kept_and_stays_when_the_card_is_read_again(lea, office, qtbot):
    lea.sheet.fields["phone"].setText("02 99")
    lea.refresh()
    qtbot.waitUntil(lambda: office.read(people.card, 1).contact == {"phone": "02 99"})
    lea.sheet.role.choose(Role.VIP.value)
    lea.sheet.role.activated.emit(lea.sheet.role.currentIndex())
    qtbot.waitUntil(lambda: office.read(people.card, 1).role is Role.VIP)
    lea.sheet.note.set_text("Aime le seigle")
    lea.hide()  # nothing typed waits behind a hidden room
    qtbot.waitUntil(lambda: office.read(people.card, 1).note == "Aime le seigle")


def test_commands_follow_what_is_shown(lea, qtbot):
    assert "people.erase" in {command.name for command in lea.commands()}
    lea.column.tabs.setCurrentIndex(COMMUNITIES)
    assert lea.pages.currentWidget() is lea.nothing
    assert lea.nothing.title.said() == "No community is chosen"
    assert "people.erase" not in {command.name for command in lea.commands()}


def test_a_community_is_opened_from_a_card(lea, office, qtbot):
    made = office.write(communities.keep, communities.Community(0, "Forum des pains"), office.now())
    office.write(communities.put, made, 1, "habituée")
    qtbot.waitUntil(lambda: bool(lea.sheet.card.communities))
    qtbot.waitUntil(lambda: lea.column._lines.rowCount() == 1)
    lea.open(community=made)
    qtbot.waitUntil(lambda: lea.pages.currentWidget() is lea.place)
    assert lea.place.name.text() == "Forum des pains"


def test_the_menu_of_the_list_has_what_can_be_done_with_the_person(lea, office, qtbot):
    menu = lea.menu_of(office.read(people.card, 3))
    titles = [action.text() for action in menu.actions()]
    assert "Put together with another card…" in titles
    assert "Hand over all that is kept of this person" in titles
    star = next(action for action in menu.actions() if action.text().startswith("Make a regular"))
    star.trigger()
    qtbot.waitUntil(lambda: office.read(people.card, 3).starred)
    assert not office.read(people.card, 1).starred


def test_the_menu_is_about_who_was_clicked(lea, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(lea, "menu_of", lambda card: shown.append(card.id) or _Menu())
    lea.column.menu_asked.emit(3, lea.mapToGlobal(lea.rect().center()))
    qtbot.waitUntil(lambda: shown == [3])


class _Menu:
    def popup(self, place) -> None:
        pass
