"""What was added since the migration before. Written by scripts/migration."""

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE state_change (
    id INTEGER NOT NULL,
    conversation_id INTEGER NOT NULL,
    at INTEGER,
    "before" TEXT DEFAULT '' NOT NULL,
    "after" TEXT DEFAULT '' NOT NULL,
    CONSTRAINT state_change_key PRIMARY KEY (id),
    CONSTRAINT state_change_conversation_id FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE
)""",
    """CREATE TRIGGER conversation_changes_state AFTER UPDATE OF state ON conversation WHEN old.state <> new.state BEGIN INSERT INTO state_change (conversation_id, before, after) VALUES (new.id, old.state, new.state); END""",
    """ALTER TABLE item ADD COLUMN beside JSON""",
    """CREATE TABLE evergreen_post (
    draft_id INTEGER NOT NULL,
    evergreen_id INTEGER NOT NULL,
    CONSTRAINT evergreen_post_key PRIMARY KEY (draft_id),
    CONSTRAINT evergreen_post_draft_id FOREIGN KEY(draft_id) REFERENCES draft (id) ON DELETE CASCADE,
    CONSTRAINT evergreen_post_evergreen_id FOREIGN KEY(evergreen_id) REFERENCES evergreen (draft_id) ON DELETE CASCADE
)""",
    """CREATE INDEX evergreen_post_evergreen_id ON evergreen_post (evergreen_id)""",
    """CREATE INDEX state_change_newest ON state_change (at, conversation_id)""",
    """CREATE INDEX state_change_of_conversation ON state_change (conversation_id, at, id)""",
    """CREATE INDEX state_change_unstamped ON state_change (id) WHERE at IS NULL""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
