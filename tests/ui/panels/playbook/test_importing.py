from cmdesk.domain.playbook_text import Misread, Read, read
from cmdesk.ui.panels.playbook.importing import MOST, ImportPlaybook, why
from cmdesk.ui.widgets import Text

DOCUMENT = "## Ton\nAdresse : vous\nAdresse : tu\nHumeur : vive\n## Do\n- Saluer\n  - par : le prénom\n## Recettes\n"


def sentences(dialog):
    return [text.said() for text in dialog.body.findChildren(Text)]


def test_what_was_read_and_what_was_not_is_said_line_by_line(qtbot, host):
    parent = Text("")
    qtbot.addWidget(parent)
    dialog = ImportPlaybook(parent, "charte.md", read(DOCUMENT), anything=True)
    assert sentences(dialog) == [
        "Tone: 1 choice",
        "Do: 1 line",
        "Line 3, “Adresse : tu”: it was said before.",
        "Line 4, “Humeur : vive”: it belongs to no line of a section.",
        "Line 7, “- par : le prénom”: nothing of that name is said there.",
        "Line 8, “## Recettes”: a playbook has no such heading.",
        "What was not understood is kept in the notes.",
    ]
    assert dialog.quiet.text() == "Add it to what is there"
    assert why(Misread(2, "Part : beaucoup", "value")) == (
        "Line 2, “Part : beaucoup”: its value is none of those that are known."
    )


def test_a_document_that_is_none_cannot_be_used(qtbot):
    parent = Text("")
    qtbot.addWidget(parent)
    dialog = ImportPlaybook(parent, "vide.md", read(""), anything=False)
    assert sentences(dialog) == ["No section of a playbook was found in it."]
    assert not dialog.primary.isEnabled()
    assert dialog.quiet.isHidden()


def test_what_was_not_understood_is_not_told_without_end(qtbot):
    parent = Text("")
    qtbot.addWidget(parent)
    found = Read(read("## Do\n- a").playbook, tuple(Misread(n, "x", "line") for n in range(40)))
    told = sentences(ImportPlaybook(parent, "a.md", found, anything=False))
    assert f"{40 - MOST} more lines were not understood." in told
    assert len(told) == MOST + 3
