from cmdesk.app.openings import house
from cmdesk.domain.playbook_text import read


def test_a_document_that_is_read_has_something_wrong_to_show():
    assert {each.why for each in read(house.DOCUMENT).misread} == {"value", "line", "heading"}
