"""What was added since the migration before. Written by scripts/migration."""

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE conversation_tally (
    state TEXT NOT NULL,
    account INTEGER NOT NULL,
    department INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    sentiment INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    mention INTEGER NOT NULL,
    starred INTEGER NOT NULL,
    late INTEGER NOT NULL,
    number INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT conversation_tally_key PRIMARY KEY (state, account, department, priority, sentiment, unread, mention, starred, late)
)
 WITHOUT ROWID

""",
    """CREATE TABLE source_tally (
    source_id INTEGER NOT NULL,
    unread INTEGER DEFAULT '0' NOT NULL,
    behind INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT source_tally_key PRIMARY KEY (source_id),
    CONSTRAINT source_tally_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
)""",
    """CREATE TABLE query_tally (
    query_id INTEGER NOT NULL,
    mentions INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT query_tally_key PRIMARY KEY (query_id),
    CONSTRAINT query_tally_query_id FOREIGN KEY(query_id) REFERENCES "query" (id) ON DELETE CASCADE
)""",
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
    """ALTER TABLE conversation_label ADD COLUMN open BOOLEAN DEFAULT '0' NOT NULL""",
    """ALTER TABLE conversation_reason ADD COLUMN open BOOLEAN DEFAULT '0' NOT NULL""",
    """ALTER TABLE item ADD COLUMN beside JSON""",
    """ALTER TABLE mention ADD COLUMN unread BOOLEAN DEFAULT '0' NOT NULL""",
    """CREATE TABLE evergreen_post (
    draft_id INTEGER NOT NULL,
    evergreen_id INTEGER NOT NULL,
    CONSTRAINT evergreen_post_key PRIMARY KEY (draft_id),
    CONSTRAINT evergreen_post_draft_id FOREIGN KEY(draft_id) REFERENCES draft (id) ON DELETE CASCADE,
    CONSTRAINT evergreen_post_evergreen_id FOREIGN KEY(evergreen_id) REFERENCES evergreen (draft_id) ON DELETE CASCADE
)""",
    """CREATE TRIGGER conversation_tally_more AFTER INSERT ON conversation BEGIN INSERT INTO conversation_tally (state, account, department, priority, sentiment, unread, mention, starred, late, number) VALUES (new.state, coalesce(new.account_id, 0), coalesce(new.department_id, 0), new.priority, coalesce(new.sentiment, 9), new.unread, new.mention, new.starred, new.late, 1) ON CONFLICT (state, account, department, priority, sentiment, unread, mention, starred, late) DO UPDATE SET number = number + 1; END""",
    """CREATE TRIGGER conversation_tally_less AFTER DELETE ON conversation BEGIN UPDATE conversation_tally SET number = number - 1 WHERE (state, account, department, priority, sentiment, unread, mention, starred, late) = (old.state, coalesce(old.account_id, 0), coalesce(old.department_id, 0), old.priority, coalesce(old.sentiment, 9), old.unread, old.mention, old.starred, old.late); DELETE FROM conversation_tally WHERE (state, account, department, priority, sentiment, unread, mention, starred, late) = (old.state, coalesce(old.account_id, 0), coalesce(old.department_id, 0), old.priority, coalesce(old.sentiment, 9), old.unread, old.mention, old.starred, old.late) AND number = 0; END""",
    """CREATE TRIGGER conversation_tally_other AFTER UPDATE OF state, account_id, department_id, priority, sentiment, unread, mention, starred, late ON conversation WHEN (old.state, coalesce(old.account_id, 0), coalesce(old.department_id, 0), old.priority, coalesce(old.sentiment, 9), old.unread, old.mention, old.starred, old.late) <> (new.state, coalesce(new.account_id, 0), coalesce(new.department_id, 0), new.priority, coalesce(new.sentiment, 9), new.unread, new.mention, new.starred, new.late) BEGIN UPDATE conversation_tally SET number = number - 1 WHERE (state, account, department, priority, sentiment, unread, mention, starred, late) = (old.state, coalesce(old.account_id, 0), coalesce(old.department_id, 0), old.priority, coalesce(old.sentiment, 9), old.unread, old.mention, old.starred, old.late); DELETE FROM conversation_tally WHERE (state, account, department, priority, sentiment, unread, mention, starred, late) = (old.state, coalesce(old.account_id, 0), coalesce(old.department_id, 0), old.priority, coalesce(old.sentiment, 9), old.unread, old.mention, old.starred, old.late) AND number = 0; INSERT INTO conversation_tally (state, account, department, priority, sentiment, unread, mention, starred, late, number) VALUES (new.state, coalesce(new.account_id, 0), coalesce(new.department_id, 0), new.priority, coalesce(new.sentiment, 9), new.unread, new.mention, new.starred, new.late, 1) ON CONFLICT (state, account, department, priority, sentiment, unread, mention, starred, late) DO UPDATE SET number = number + 1; END""",
    """CREATE TRIGGER conversation_label_given AFTER INSERT ON conversation_label BEGIN UPDATE conversation_label SET open = EXISTS (SELECT 1 FROM conversation WHERE id = new.conversation_id AND state = 'open') WHERE rowid = new.rowid; END""",
    """CREATE TRIGGER conversation_label_moved AFTER UPDATE OF conversation_id ON conversation_label BEGIN UPDATE conversation_label SET open = EXISTS (SELECT 1 FROM conversation WHERE id = new.conversation_id AND state = 'open') WHERE rowid = new.rowid; END""",
    """CREATE TRIGGER conversation_label_opened AFTER UPDATE OF state ON conversation WHEN (old.state = 'open') <> (new.state = 'open') BEGIN UPDATE conversation_label SET open = new.state = 'open' WHERE conversation_id = new.id; END""",
    """CREATE TRIGGER conversation_reason_given AFTER INSERT ON conversation_reason BEGIN UPDATE conversation_reason SET open = EXISTS (SELECT 1 FROM conversation WHERE id = new.conversation_id AND state = 'open') WHERE rowid = new.rowid; END""",
    """CREATE TRIGGER conversation_reason_moved AFTER UPDATE OF conversation_id ON conversation_reason BEGIN UPDATE conversation_reason SET open = EXISTS (SELECT 1 FROM conversation WHERE id = new.conversation_id AND state = 'open') WHERE rowid = new.rowid; END""",
    """CREATE TRIGGER conversation_reason_opened AFTER UPDATE OF state ON conversation WHEN (old.state = 'open') <> (new.state = 'open') BEGIN UPDATE conversation_reason SET open = new.state = 'open' WHERE conversation_id = new.id; END""",
    """CREATE TRIGGER source_tally_more AFTER INSERT ON item WHEN new.read = 0 BEGIN INSERT INTO source_tally (source_id, unread, behind) SELECT new.source_id, 1, (new.cluster_id IS NOT NULL AND new.cluster_id <> new.id) WHERE new.read = 0 AND new.source_id IS NOT NULL AND EXISTS (SELECT 1 FROM source WHERE id = new.source_id) ON CONFLICT (source_id) DO UPDATE SET unread = unread + excluded.unread, behind = behind + excluded.behind; END""",
    """CREATE TRIGGER source_tally_less AFTER DELETE ON item WHEN old.read = 0 BEGIN INSERT INTO source_tally (source_id, unread, behind) SELECT old.source_id, -1, -(old.cluster_id IS NOT NULL AND old.cluster_id <> old.id) WHERE old.read = 0 AND old.source_id IS NOT NULL AND EXISTS (SELECT 1 FROM source WHERE id = old.source_id) ON CONFLICT (source_id) DO UPDATE SET unread = unread + excluded.unread, behind = behind + excluded.behind; END""",
    """CREATE TRIGGER source_tally_other AFTER UPDATE OF read, cluster_id, source_id ON item WHEN (old.read, old.cluster_id, old.source_id) IS NOT (new.read, new.cluster_id, new.source_id) BEGIN INSERT INTO source_tally (source_id, unread, behind) SELECT old.source_id, -1, -(old.cluster_id IS NOT NULL AND old.cluster_id <> old.id) WHERE old.read = 0 AND old.source_id IS NOT NULL AND EXISTS (SELECT 1 FROM source WHERE id = old.source_id) ON CONFLICT (source_id) DO UPDATE SET unread = unread + excluded.unread, behind = behind + excluded.behind; INSERT INTO source_tally (source_id, unread, behind) SELECT new.source_id, 1, (new.cluster_id IS NOT NULL AND new.cluster_id <> new.id) WHERE new.read = 0 AND new.source_id IS NOT NULL AND EXISTS (SELECT 1 FROM source WHERE id = new.source_id) ON CONFLICT (source_id) DO UPDATE SET unread = unread + excluded.unread, behind = behind + excluded.behind; END""",
    """CREATE TRIGGER mention_read AFTER UPDATE OF read ON item WHEN old.read <> new.read BEGIN UPDATE mention SET unread = NOT new.read WHERE item_id = new.id; END""",
    """CREATE TRIGGER query_tally_more AFTER INSERT ON mention BEGIN UPDATE mention SET unread = 1 WHERE rowid = new.rowid AND EXISTS (SELECT 1 FROM item WHERE id = new.item_id AND read = 0); INSERT INTO query_tally (query_id, mentions) VALUES (new.query_id, 1) ON CONFLICT (query_id) DO UPDATE SET mentions = mentions + 1; END""",
    """CREATE TRIGGER query_tally_less AFTER DELETE ON mention BEGIN UPDATE query_tally SET mentions = mentions - 1 WHERE query_id = old.query_id; END""",
    """INSERT INTO conversation_tally (state, account, department, priority, sentiment, unread, mention, starred, late, number) SELECT state, coalesce(account_id, 0), coalesce(department_id, 0), priority, coalesce(sentiment, 9), unread, mention, starred, late, count(*) FROM conversation GROUP BY state, coalesce(account_id, 0), coalesce(department_id, 0), priority, coalesce(sentiment, 9), unread, mention, starred, late""",
    """INSERT INTO source_tally (source_id, unread, behind) SELECT source_id, count(*), sum((item.cluster_id IS NOT NULL AND item.cluster_id <> item.id)) FROM item WHERE read = 0 AND source_id IS NOT NULL GROUP BY source_id""",
    """INSERT INTO query_tally (query_id, mentions) SELECT query_id, count(*) FROM mention GROUP BY query_id""",
    """UPDATE mention SET unread = 1 WHERE item_id IN (SELECT id FROM item WHERE read = 0)""",
    """UPDATE conversation_label SET open = 1 WHERE conversation_id IN (SELECT id FROM conversation WHERE state = 'open')""",
    """UPDATE conversation_reason SET open = 1 WHERE conversation_id IN (SELECT id FROM conversation WHERE state = 'open')""",
    """CREATE INDEX conversation_happy ON conversation (state) WHERE sentiment = 1""",
    """CREATE INDEX conversation_kind ON conversation (state, kind)""",
    """CREATE INDEX conversation_label_open ON conversation_label (label_id, conversation_id) WHERE open = 1""",
    """CREATE INDEX conversation_language ON conversation (state, language)""",
    """CREATE INDEX conversation_reason_open ON conversation_reason (reason_id, conversation_id) WHERE open = 1""",
    """CREATE INDEX delivery_of_draft ON delivery (draft_id, account_id, place, state) WHERE draft_id IS NOT NULL""",
    """CREATE INDEX evergreen_post_evergreen_id ON evergreen_post (evergreen_id)""",
    """CREATE INDEX item_said ON item (conversation_id, mine, published) WHERE conversation_id IS NOT NULL""",
    """CREATE INDEX mention_rated ON mention (query_id, position, item_id, once, feeling, place, author, rating) WHERE rating IS NOT NULL""",
    """CREATE INDEX mention_unread ON mention (position, item_id, once) WHERE unread = 1""",
    """CREATE INDEX rule_run_stands ON rule_run (rule_id, at) WHERE undone IS NULL""",
    """CREATE INDEX state_change_newest ON state_change (at, conversation_id)""",
    """CREATE INDEX state_change_of_conversation ON state_change (conversation_id, at, id)""",
    """CREATE INDEX state_change_unstamped ON state_change (id) WHERE at IS NULL""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
