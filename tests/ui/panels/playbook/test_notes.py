from cmdesk.ui.panels.playbook.notes import NotesPage


def test_only_what_a_person_types_is_told(qtbot):
    page = NotesPage()
    qtbot.addWidget(page)
    told = []
    page.typed.connect(lambda: told.append(page.text()))
    page.show_notes("À revoir\u00a0: Noël")
    assert told == []
    page.area.insert("Oui. ")
    assert told == ["Oui. À revoir\u00a0: Noël"]
    assert page.title.said() == "Notes"
