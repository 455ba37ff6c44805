from cmdesk.store.tables import application, mention, rule_run, spam_mark


def test_what_a_rule_did_goes_with_the_rule_and_with_what_it_did_it_to():
    assert {key.parent.name: key.ondelete for key in rule_run.foreign_keys} == {
        "rule_id": "CASCADE",
        "item_id": "CASCADE",
        "application_id": "CASCADE",
        "conversation_id": "SET NULL",
    }
    assert {key.ondelete for key in application.foreign_keys} == {"CASCADE"}
    assert {key.ondelete for key in spam_mark.foreign_keys} == {"CASCADE"}


def test_a_mention_outlives_the_application_that_found_it():
    (key,) = mention.c.application_id.foreign_keys
    assert key.ondelete == "SET NULL"
