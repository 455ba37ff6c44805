from cmdesk.store.tables import correction, judgement


def test_what_is_thought_of_an_item_goes_with_it():
    assert {key.ondelete for table in (judgement, correction) for key in table.foreign_keys} == {"CASCADE"}
