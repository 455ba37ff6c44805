from sqlalchemy import insert, select

from cmdesk.store.many_rows import insert_many
from cmdesk.store.tables import body_html, item_body, setting
from tests.store.conftest import article


def test_many_rows_are_kept_as_sqlalchemy_would_keep_them(workspace):
    values = [{"name": f"{number}", "value": value} for number, value in enumerate(({"a": [1]}, "é", 3, None))]
    workspace.write(lambda db: insert_many(db, setting, values))
    others = [{**row, "name": f"other {row['name']}"} for row in values]
    workspace.write(lambda db: db.execute(insert(setting), others) and None)
    kept = workspace.read(lambda db: dict(db.exec_driver_sql("SELECT name, value FROM setting").all()))
    for row in values:
        assert kept[row["name"]] == kept[f"other {row['name']}"]


def test_no_row_is_no_statement(workspace):
    workspace.write(lambda db: insert_many(db, setting, []))


def test_the_html_of_an_item_is_read_from_where_it_is(workspace):
    source = workspace.source()
    long = "<p>Une panne.</p>" * 30
    for number, (text, html) in enumerate((("court", "<p>court</p>"), ("long " * 100, long), ("court", long))):
        workspace.arrive(source, article(number, f"Titre {number}", text, html=html))
    found = workspace.read(lambda db: db.execute(select(item_body.c.text, body_html)).all())
    assert [tuple(row) for row in found] == [("court", "<p>court</p>"), ("long " * 100, long), ("court", long)]
    assert [row.html for row in found] == ["<p>court</p>", long, long]
