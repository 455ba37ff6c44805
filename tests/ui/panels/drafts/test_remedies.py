from cmdesk.ui.panels.drafts import remedies
from cmdesk.ui.panels.drafts.checks import Check, Remedy
from tests.ui.panels.drafts.test_panel import begin


def test_each_remedy_leads_where_it_can_be_put_right(room):
    number = room.account("mastodon", "@fournil")
    editor = begin(room, "Un pain").editor
    asked = []
    editor.connect_asked.disconnect()
    editor.sign_in_asked.disconnect()
    editor.connect_asked.connect(lambda: asked.append("connect"))
    editor.sign_in_asked.connect(asked.append)
    editor.item_asked.disconnect()
    editor.item_asked.connect(lambda one: asked.append(("item", one)))
    remedies.do(editor, Check("error", "", Remedy.CONNECT))
    remedies.do(editor, Check("error", "", Remedy.SIGN_IN, number))
    remedies.do(editor, Check("error", "", Remedy.SEE_ITEM, 7))
    assert asked == ["connect", number, ("item", 7)]
    remedies.do(editor, Check("error", "", Remedy.COMMENT))
    assert not editor.sequel._comment_box.isHidden()
    remedies.do(editor, Check("error", "", Remedy.WRITE, number))
    assert editor.writing.account().id == number
