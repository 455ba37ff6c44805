from cmdesk.ui.panels.drafts import previewing
from tests.ui.panels.drafts.test_panel import begin


def test_what_is_written_is_shown_and_followed(room):
    room.account("mastodon", "@fournil")
    panel = begin(room, "Du pain")
    room.until(lambda: panel.preview.cards)
    assert panel.preview.cards[0].text.said() == "Du pain"
    panel.editor.writing.area.insert(" chaud")
    assert panel.preview.cards[0].text.said() == "Du pain chaud"


def test_folded_it_is_drawn_again_only_once_it_is_unfolded(room):
    room.account("mastodon", "@fournil")
    panel = begin(room, "Du pain")
    room.until(lambda: panel.preview.cards)
    panel.columns.fold_preview(True)
    panel.editor.writing.area.insert(" chaud")
    previewing.show(panel)
    assert panel.preview.cards[0].text.said() == "Du pain"
    panel.columns.fold_preview(False)
    assert panel.preview.cards[0].text.said() == "Du pain chaud"
