from cmdesk.ui.difference import Difference


def test_what_went_is_struck_out_and_what_came_underlined(qtbot):
    shown = Difference("Difference")
    qtbot.addWidget(shown)
    shown.show_texts("Un pain bio", "Un grand pain")
    assert shown.text() == "Un grand pain bio"
    cursor = shown.textCursor()
    seen = {}
    for word, place in (("Un", 1), ("grand", 4), ("bio", 16)):
        cursor.setPosition(place)
        seen[word] = (cursor.charFormat().fontUnderline(), cursor.charFormat().fontStrikeOut())
    assert seen == {"Un": (False, False), "grand": (True, False), "bio": (False, True)}
    assert shown.isReadOnly()
