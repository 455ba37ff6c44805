from cmdesk.domain.replies import SavedReply
from cmdesk.store import departments, incidents, replies
from cmdesk.ui.panels.playbook.linked import LinkedPage
from cmdesk.ui.widgets import Text

PLAN = """# Niveau 1 : Mécontentement
# Contacts
- Yann, 06
  - Presse
# Messages d’attente
## mastodon
Nous cherchons.
Approuvé : Yann
## mail
Nous répondons.
"""


def test_what_is_kept_elsewhere_is_shown_and_leads_there(office, host, qtbot):
    office.write(replies.keep, SavedReply(0, "Horaires", "horaires", "De 7 h à 19 h"))
    office.write(incidents.keep_plan, PLAN)
    office.write(departments.add, "Atelier", "atelier@fournil.example", "")
    page = LinkedPage(host)
    qtbot.addWidget(page)
    page.read()
    qtbot.waitUntil(lambda: all((page.replies, page.plan.contacts, page.departments)))

    def said(key):
        page.show_lines(key)
        found = [page._lines.itemAt(n).widget() for n in range(page._lines.count())]
        return [text.said() for card in found for text in card.findChildren(Text)]

    assert said("replies") == ["Horaires", "De 7 h à 19 h"]
    assert said("contacts") == ["Atelier", "atelier@fournil.example", "Yann, 06", "Presse"]
    assert said("statements") == ["mastodon", "Nous cherchons.", "mail", "Nous répondons."]
    with qtbot.waitSignal(page.edit_asked) as asked:
        page.edit.click()
    assert asked.args == ["statements"]


def test_where_nothing_is_it_says_so(host, qtbot):
    page = LinkedPage(host)
    qtbot.addWidget(page)
    page.show_lines("contacts")
    assert not page.empty.isHidden()
    assert page.edit.text() == "Edit the plan for a crisis"
