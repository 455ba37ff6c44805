from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import insert

from cmdesk.domain.playbook import SECTIONS, Line, Page, Playbook
from cmdesk.domain.proofing import HouseWord, WordKind
from cmdesk.store import accounts, house_words, playbooks
from cmdesk.store.tables import brand
from cmdesk.ui.panels.playbook import doors
from cmdesk.ui.words import speak
from tests.ui.panels.playbook.conftest import TOLD


def kept(office):
    return office.read(playbooks.one)


def test_what_is_typed_is_kept_and_can_be_taken_back(panel, office, qtbot):
    field = panel.page.cards[0].words
    field.setFocus()
    QTest.keyClicks(field, "Oui ")
    qtbot.waitUntil(lambda: kept(office).lines("audience")[0].text == "Oui Le quartier")
    assert field is panel.page.cards[0].words  # it was not built anew under the cursor
    panel.undo()
    qtbot.waitUntil(lambda: kept(office) == TOLD)
    qtbot.waitUntil(lambda: panel.page.cards[0].words.text() == "Le quartier")
    assert not panel.past


def test_what_is_being_typed_stays_when_something_else_comes(panel, office, qtbot):
    field = panel.page.cards[0].words
    QTest.keyClicks(field, "Oui ")
    panel._take((0, panel._writes), Playbook({"audience": Page(lines=(Line("d’ailleurs"),))}))
    assert panel.page.cards[0].words is field
    assert field.text() == "Oui Le quartier"
    qtbot.waitUntil(lambda: kept(office).lines("audience")[0].text == "Oui Le quartier")
    assert kept(office).page("pillars") == TOLD.page("pillars")


def test_an_answer_from_before_a_change_does_not_take_it_back(panel, office, qtbot):
    stale = (0, panel._writes)
    panel.take_document(panel.brand, Playbook({"audience": Page(lines=(Line("Les passants"),))}), True)
    panel._take((0, panel._writes), TOLD)  # asked after it, answered before it was kept
    panel._take(stale, TOLD)
    assert [card.told().text for card in panel.page.cards] == ["Les passants"]
    qtbot.waitUntil(lambda: not panel._under_way)
    panel._take(stale, TOLD)
    assert [card.told().text for card in panel.page.cards] == ["Les passants"]


def test_undo_takes_nothing_away_that_came_from_elsewhere(panel, office, qtbot):
    panel.page.cards[0].words.setPlainText("Les passants")
    qtbot.waitUntil(lambda: bool(panel.past) and not panel._under_way)
    office.write(house_words.keep, HouseWord(0, WordKind.BANNED, "bon prix"))  # in their dialog
    qtbot.waitUntil(lambda: len(panel.told.lines("words")) == 2)
    panel.undo()
    assert {each.word for each in office.read(house_words.every)} == {"pas cher", "bon prix"}
    assert kept(office).lines("audience")[0].text == "Les passants"


def test_an_option_is_kept_when_another_section_is_shown(panel, office, qtbot):
    panel.show_section("tone")
    warmth = panel.page.options[1]
    warmth.field.choose("warm")
    warmth.field.activated.emit(warmth.field.currentIndex())
    panel.show_section("do")
    qtbot.waitUntil(lambda: kept(office).page("tone").options == {"address": "vous", "warmth": "warm"})


def test_nothing_typed_waits_behind_a_hidden_room(panel, office, qtbot):
    panel.show_section("notes")
    panel.notes.area.insert("Bonjour. ")
    panel.hide()
    assert not panel._written  # at once, not after the pause
    qtbot.waitUntil(lambda: kept(office).notes == "Bonjour. À revoir")


def test_a_line_is_added_moved_and_removed_with_a_way_back(panel, office, host, qtbot):
    panel.show_section("pillars")
    assert panel.page.total.said() == "Together 90%, 100% would be all of it"
    QTest.mouseClick(panel.page.add, Qt.MouseButton.LeftButton)
    QTest.keyClicks(panel.page.cards[2].words, "Quartier")
    panel.page.cards[2].entries[0].field.setValue(10)
    assert panel.page.total.said() == "Together 100%"
    qtbot.waitUntil(lambda: [each.text for each in kept(office).lines("pillars")] == ["Pains", "Coulisses", "Quartier"])
    panel.page.cards[2].up.click()
    qtbot.waitUntil(lambda: [each.text for each in kept(office).lines("pillars")] == ["Pains", "Quartier", "Coulisses"])
    panel.page.cards[0].remove.click()
    qtbot.waitUntil(lambda: [each.text for each in kept(office).lines("pillars")] == ["Quartier", "Coulisses"])
    assert host.told == ["Removed: Pains"]
    host.undo()
    qtbot.waitUntil(lambda: [each.text for each in kept(office).lines("pillars")] == ["Pains", "Quartier", "Coulisses"])
    assert [card.told().text for card in panel.page.cards] == ["Pains", "Quartier", "Coulisses"]


def test_its_words_are_those_of_the_house_and_keep_their_number(panel, office, qtbot):
    panel.show_section("words")
    panel.page.add_line()
    QTest.keyClicks(panel.page.cards[1].words, "bon prix")
    qtbot.waitUntil(lambda: len(office.read(house_words.every)) == 2)
    numbers = {each.word: each.id for each in office.read(house_words.every)}
    qtbot.waitUntil(lambda: panel.page.cards[1].id == numbers["bon prix"])
    QTest.keyClicks(panel.page.cards[1].words, " !")
    qtbot.waitUntil(lambda: [each.word for each in office.read(house_words.every)] == ["bon prix !", "pas cher"])
    assert office.read(house_words.every)[0].id == numbers["bon prix"]
    office.write(house_words.keep, HouseWord(0, WordKind.BRAND, "Fournil"))  # in their dialog
    qtbot.waitUntil(lambda: [card.told().text for card in panel.page.cards] == ["bon prix !", "pas cher", "Fournil"])


def test_a_word_begun_stays_until_it_is_written(panel, office, qtbot):
    panel.show_section("words")
    panel.page.begin_line()
    qtbot.waitUntil(lambda: not panel._pause.isActive() and not panel._under_way)  # it was time to keep it
    office.write(accounts.name_brand, "Le Fournil", office.now())
    panel._ask()
    qtbot.waitUntil(lambda: bool(panel.brands) and panel.brands[0].name == "Le Fournil")
    assert len(panel.page.cards) == 2
    QTest.keyClicks(panel.page.cards[1].words, "bon prix")
    qtbot.waitUntil(lambda: {each.word for each in office.read(house_words.every)} == {"bon prix", "pas cher"})


def test_a_line_is_begun_in_sight(panel, office, qtbot):
    many = tuple(Line(f"mot {each}", {"kind": "banned"}) for each in range(14))
    office.write(playbooks.keep, Playbook({"words": Page(lines=many)}), office.now())
    panel.show_section("words")
    qtbot.waitUntil(lambda: len(panel.page.cards) == 14 and panel.page.verticalScrollBar().maximum() > 0)
    panel.page.begin_line()
    card, port = panel.page.cards[-1], panel.page.viewport()
    qtbot.waitUntil(lambda: card.y() > panel.page.cards[-2].y())  # it has its place
    qtbot.waitUntil(lambda: port.rect().contains(card.mapTo(port, card.rect().bottomLeft())))
    assert panel.focusWidget() is card.field


def test_a_check_opens_the_line_it_rests_on(panel, office, qtbot):
    keys = [each.key for each in SECTIONS]
    panel.open(section=keys.index("pillars"), line=1)
    qtbot.waitUntil(lambda: panel.focusWidget() is panel.page.cards[1].words)
    assert panel.page.cards[1].fill == "accent_soft"
    qtbot.waitUntil(lambda: panel.page.cards[1].fill == "surface", timeout=30_000)
    panel.open(section=keys.index("tone"), option=2)
    qtbot.waitUntil(lambda: panel.focusWidget() is panel.page.options[2].field)
    number = office.read(house_words.every)[0].id
    panel.open(section=keys.index("words"), line=number)
    qtbot.waitUntil(lambda: panel.focusWidget() is panel.page.cards[0].words)


def test_a_line_is_opened_though_nothing_was_read_yet(panel, host, qtbot):
    keys = [each.key for each in SECTIONS]
    other = type(panel)(host)
    other.open(section=keys.index("pillars"), line=0)
    other.show()
    qtbot.waitUntil(lambda: other.section == "pillars" and len(other.page.cards) == 2)
    other.close()
    other.deleteLater()


def test_an_example_is_chosen_and_never_imposed(empty, office, host, qtbot):
    assert empty.pages.currentWidget() is empty.nothing
    assert not kept(office)
    empty.begin.click()
    qtbot.waitUntil(lambda: kept(office) == empty.starter)
    assert empty.pages.currentWidget() is empty.page
    assert len(empty.page.cards) == len(empty.starter.lines("audience"))
    host.undo()
    qtbot.waitUntil(lambda: kept(office) == Playbook())


def test_an_empty_section_takes_its_part_of_the_example(panel, office, qtbot):
    panel.show_section("do")
    assert not panel.page.empty.isHidden()
    panel.page.starter.click()
    qtbot.waitUntil(lambda: kept(office).lines("do") == panel.starter.lines("do"))
    assert kept(office).page("pillars") == TOLD.page("pillars")
    panel.show_section("words")
    assert panel.page.starter.isHidden()  # the example says nothing of it


def test_one_may_begin_with_an_empty_page(empty, office, qtbot):
    empty.blank.click()
    assert empty.pages.currentWidget() is empty.page
    QTest.keyClicks(empty.page.cards[0].words, "Le quartier")
    qtbot.waitUntil(lambda: kept(office).lines("audience") == (Line("Le quartier"),))


def test_a_document_is_taken_in_beside_or_instead(panel, office, host, qtbot):
    document = Playbook({"do": Page(lines=(Line("Saluer"),))}, "d’eux")
    panel.take_document(panel.brand, document, False)
    qtbot.waitUntil(lambda: kept(office).notes == "À revoir\n\nd’eux")
    assert kept(office).page("pillars") == TOLD.page("pillars")
    panel.take_document(panel.brand, document, True)
    qtbot.waitUntil(lambda: kept(office) == document)
    host.undo()
    host.undo()
    qtbot.waitUntil(lambda: kept(office) == TOLD)


def test_every_section_can_be_gone_through_by_keys(panel, qtbot):
    keys = [panel.section]
    following = next(each for each in panel.commands() if each.name == "playbook.next")
    for _ in range(13):
        following.run()
        qtbot.waitUntil(lambda seen=tuple(keys): panel.section not in seen)
        keys.append(panel.section)
    assert set(keys) >= {each.key for each in SECTIONS}
    assert {"replies", "statements", "contacts", "notes"} <= set(keys)


def test_what_is_kept_elsewhere_is_opened_from_here(panel, host, qtbot):
    doors.open_beside(panel, "contacts")
    assert host.opened == [("crisis-plan", {})]


def test_another_language_is_spoken_at_once(panel, qapp, host, qtbot):
    host.settings.language = "fr"
    panel.show_section("pillars")
    speak(qapp, "fr")
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert panel.page.title.said() == "Piliers"
    qtbot.waitUntil(lambda: bool(panel.starter.lines("pillars")))


def test_nothing_is_written_into_a_brand_before_its_playbook_is_read(panel, office, qtbot):
    with office.store.write() as db:
        other = db.execute(insert(brand).values(name="Café", created=office.now()).returning(brand.c.id)).scalar_one()
    office.write(playbooks.keep, Playbook({"audience": Page(lines=(Line("Les noctambules"),))}), office.now(), other)
    QTest.keyClicks(panel.page.cards[0].words, "Oui ")  # it is kept on the way out
    panel.show_brand(other)
    assert not panel.pages.isEnabled()
    panel.take_starter()
    panel.take_document(0, Playbook({"audience": Page(lines=(Line("D’ailleurs"),))}), True)
    panel.flush()
    qtbot.waitUntil(panel.pages.isEnabled)
    qtbot.waitUntil(lambda: [card.told().text for card in panel.page.cards] == ["Les noctambules"])
    assert [each.text for each in office.read(playbooks.one, other).lines("audience")] == ["Les noctambules"]
    assert kept(office).lines("audience")[0].text == "Oui Le quartier"


def test_a_finding_leads_to_the_playbook_of_its_brand(panel, office, qtbot):
    with office.store.write() as db:
        other = db.execute(insert(brand).values(name="Café", created=office.now()).returning(brand.c.id)).scalar_one()
    office.write(playbooks.keep, Playbook({"tone": Page({"address": "tu"})}), office.now(), other)
    panel.open(section=[each.key for each in SECTIONS].index("tone"), option=0, brand=other)
    qtbot.waitUntil(lambda: panel.brand == other and panel.section == "tone" and panel.is_filled())
    qtbot.waitUntil(lambda: panel.told.option("tone", "address") == "tu")
