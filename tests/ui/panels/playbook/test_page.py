import pytest

from cmdesk.domain.playbook import SECTIONS, Line, Page, tidied
from cmdesk.domain.playbook import Playbook as Told
from cmdesk.ui.panels.playbook.page import SectionPage


@pytest.fixture
def page(qtbot):
    made = SectionPage()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.mark.parametrize("section", [each.key for each in SECTIONS])
def test_a_section_is_given_back_as_it_is_shown(page, section):
    spec = next(each for each in SECTIONS if each.key == section)
    options = {part.key: part.choices[0] if part.choices else "3" for part in spec.options}
    values = {part.key: part.choices[0] for part in spec.parts if part.choices}
    told = tidied(Told({section: Page(options, (Line("mastodon", values), Line("mail")))})).page(section)
    page.show_page(section, told)
    assert tidied(Told({section: page.page()})).page(section) == told
    assert page.title.said()
    assert page.purpose.said()
    assert not page.empty.isVisible()
    page.show_page(section, Page())
    assert page.empty.isVisible() is not bool(spec.options)


def test_lines_that_were_kept_get_their_number(page):
    page.show_page("words", Page(lines=(Line("artisanal", {"kind": "banned"}),)))
    page.adopt(Page(lines=(Line("artisanal", {"kind": "banned"}, 7),)))
    assert page.page().lines[0].id == 7


def test_the_focus_stays_near_a_line_that_is_removed(page, qtbot):
    page.show_page("do", Page(lines=(Line("a"), Line("b"))))
    with qtbot.waitSignal(page.line_gone) as gone:
        page.cards[1].remove.click()
    assert gone.args == ["b"]
    assert page.focusWidget() is page.cards[0].remove
    page.cards[0].remove.click()
    assert page.focusWidget() is page.add
    assert page.empty.isVisible()


def test_the_first_line_cannot_go_higher(page):
    page.show_page("do", Page(lines=(Line("a"), Line("b"))))
    assert [card.up.isEnabled() for card in page.cards] == [False, True]
    page.move_up(page.cards[1])
    assert [line.text for line in page.page().lines] == ["b", "a"]
    assert [card.up.isEnabled() for card in page.cards] == [False, True]


def test_what_is_kept_elsewhere_is_asked_for(page, qtbot):
    page.show_page("hashtags", Page())
    with qtbot.waitSignal(page.beside_asked) as asked:
        page.beside.click()
    assert asked.args == ["hashtags"]
    page.show_page("do", Page())
    assert not page.beside.isVisible()
