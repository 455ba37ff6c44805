"""The full-text indexes."""

# The words of each kind of text, folded by cmdesk.domain.words before they come here: the tokenizer only cuts at
# spaces, so that a query finds the same items here and in memory. Contentless: nothing is stored twice.
WORDS = {
    "item_words": "title, text, author",
    "draft_words": "text",
    "note_words": "text",
    "person_words": "name, text",
    "task_words": "text",
}


def words_ddl() -> list[str]:
    """How the indexes are made. Their parts are merged late and in small steps: merging at once halves the speed."""
    made = [
        f"CREATE VIRTUAL TABLE {name} USING fts5({columns}, content='', contentless_delete=1,"
        " tokenize='ascii', prefix='2 3')"
        for name, columns in WORDS.items()
    ]
    return made + [
        f"INSERT INTO {name} ({name}, rank) VALUES ('{setting}', {value})"
        for name in WORDS
        for setting, value in (("automerge", 16), ("crisismerge", 64))
    ]
