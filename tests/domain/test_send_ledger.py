import dataclasses

from cmdesk.domain.send_ledger import LedgerLine


def test_a_line_names_hashes_and_no_words_that_were_written():
    names = {field.name for field in dataclasses.fields(LedgerLine)}
    assert {"text_hash", "media_hash"} <= names
    assert not {"text", "secret"} & names
