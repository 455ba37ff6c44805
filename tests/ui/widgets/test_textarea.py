import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from cmdesk.ui import theme
from cmdesk.ui.widgets import Field, Panel, TextArea, col
from tests.ui.widgets.gallery import picture

FRENCH = "Bonjour\u00a0: vous êtes là\u202f? 🎄\nOui\u202f!"


@pytest.fixture
def area(qtbot):
    made = TextArea("Votre réponse", "Écrivez ici", least=3, most=6)
    window = Panel(col(made, Field("Autre"), None))
    qtbot.addWidget(window)
    window.resize(400, 500)
    window.show()
    yield made
    window.close()


def test_no_break_spaces_come_back_as_they_were_given(area):
    area.set_text(FRENCH)
    assert area.text() == FRENCH


def test_it_grows_with_what_is_written_up_to_a_limit(area, qapp):
    sizes = []
    for lines in (1, 5, 20):
        area.set_text("\n".join(["Une ligne"] * lines))
        qapp.processEvents()
        sizes.append(area.height())
    assert sizes[0] < sizes[1] < sizes[2]
    area.set_text("\n".join(["Une ligne"] * 60))
    qapp.processEvents()
    assert area.height() == sizes[2]


def test_lines_stay_open_whatever_is_typed(area):
    def leading():
        block, found = area.document().firstBlock(), []
        while block.isValid():
            found.append(block.blockFormat().lineHeight())
            block = block.next()
        return found

    QTest.keyClicks(area, "Un")
    QTest.keyClick(area, Qt.Key.Key_Return)
    QTest.keyClicks(area, "Deux")
    assert leading() == [140, 140]
    area.clear()
    assert leading() == [140]
    area.insert("Un\nDeux\nTrois")
    assert leading() == [140, 140, 140]


def test_what_is_typed_can_be_undone_but_not_the_setting(area):
    area.set_text("Déjà là")
    assert not area.document().isUndoAvailable()
    area.moveCursor(area.textCursor().MoveOperation.End)
    QTest.keyClicks(area, "!")
    area.undo()
    assert area.text() == "Déjà là"
    assert not area.document().isUndoAvailable()


def test_a_change_of_theme_is_no_change_of_the_text(area, qapp, qtbot):
    area.set_text("Déjà là")
    area.document().setModified(False)
    QTest.keyClicks(area, "x")
    with qtbot.assertNotEmitted(area.textChanged):
        theme.apply(qapp, "dark", 1.5, still=True)
    assert area.document().isModified()
    assert area.font().pixelSize() == 21


def test_the_hint_is_as_large_as_what_will_be_written(area, qapp):
    theme.apply(qapp, "light", 2.0, still=True)
    assert area.viewport().font().pixelSize() == area.document().defaultFont().pixelSize() == area.font().pixelSize()


def test_only_plain_text_is_pasted(area):
    data = QMimeData()
    data.setHtml("<b>gras</b>")
    data.setText("gras\u00a0!")
    area.insertFromMimeData(data)
    assert area.text() == "gras\u00a0!"
    assert area.textCursor().charFormat().fontWeight() == theme.font("reading").weight()


def test_tab_leads_out(area, qapp):
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert area.text() == ""
    assert qapp.focusWidget() is area.window().findChild(Field)


def test_it_has_a_frame_unless_its_panel_draws_one(area, qtbot):
    area.clearFocus()
    control = theme.colour("control").rgb()
    assert picture(area).pixel(0, area.height() // 2) == control
    bare = TextArea("Nu", framed=False)
    qtbot.addWidget(bare)
    bare.resize(200, 80)
    assert picture(bare).pixel(0, 40) != control


def test_what_is_asked_for_is_never_cut_while_nothing_is_written(qtbot):
    area = TextArea("Réponse", "Écrivez votre réponse, ou / pour une réponse enregistrée", framed=False)
    qtbot.addWidget(area)
    area.resize(900, 60)
    area.show()
    one = area.minimumSizeHint().height()
    area.resize(area.fontMetrics().horizontalAdvance(area.placeholderText()) - 20, 60)
    assert area.minimumSizeHint().height() > one
    area.set_text("Bonjour")
    assert area.minimumSizeHint().height() == one


def test_of_one_line_it_is_as_tall_as_a_field(qtbot):
    area, field = TextArea("Public", "", least=1, most=5, role="body"), Field()
    for each in (area, field):
        qtbot.addWidget(each)
        each.resize(300, each.sizeHint().height())
    assert abs(area.sizeHint().height() - field.sizeHint().height()) <= 2
    assert area.sizeHint().height() < TextArea("", "", least=2).sizeHint().height()
