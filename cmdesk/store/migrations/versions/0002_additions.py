"""What was added since the migration before. Written by scripts/migration."""

from alembic import op

revision = "0002"
down_revision = "0001"

STATEMENTS: tuple[str, ...] = (
    """ALTER TABLE item ADD COLUMN standing TEXT""",
    """CREATE TABLE deed (
    id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    deed TEXT NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    done INTEGER NOT NULL,
    CONSTRAINT deed_key PRIMARY KEY (id),
    CONSTRAINT deed_item_id FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE CASCADE
)""",
    """CREATE INDEX deed_item_id ON deed (item_id)""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
