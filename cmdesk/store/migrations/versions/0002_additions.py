"""What was added since the migration before. Written by scripts/migration."""

from alembic import op

revision = "0002"
down_revision = "0001"

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE macro (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    "key" TEXT DEFAULT '' NOT NULL,
    steps JSON NOT NULL,
    used INTEGER DEFAULT '0' NOT NULL,
    created INTEGER NOT NULL,
    CONSTRAINT macro_key PRIMARY KEY (id),
    CONSTRAINT macro_name_unique UNIQUE (name)
)""",
    """ALTER TABLE person ADD COLUMN role TEXT DEFAULT '' NOT NULL""",
    """ALTER TABLE person ADD COLUMN blocked BOOLEAN DEFAULT '0' NOT NULL""",
    """ALTER TABLE person ADD COLUMN contact JSON""",
    """ALTER TABLE person ADD COLUMN consent TEXT DEFAULT '' NOT NULL""",
    """ALTER TABLE person ADD COLUMN consent_at INTEGER""",
    """ALTER TABLE person ADD COLUMN merged_into INTEGER CONSTRAINT person_merged_into REFERENCES person (id) ON DELETE SET NULL""",
    """ALTER TABLE template ADD COLUMN folder TEXT DEFAULT '' NOT NULL""",
    """ALTER TABLE template ADD COLUMN pictures JSON""",
    """ALTER TABLE template ADD COLUMN last_used INTEGER""",
    """CREATE TABLE community (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    address TEXT DEFAULT '' NOT NULL,
    codes TEXT DEFAULT '' NOT NULL,
    rules TEXT DEFAULT '' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    created INTEGER NOT NULL,
    CONSTRAINT community_key PRIMARY KEY (id),
    CONSTRAINT community_name_unique UNIQUE (name)
)""",
    """CREATE TABLE erasure (
    id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    handles JSON NOT NULL,
    salt TEXT DEFAULT '' NOT NULL,
    counts JSON NOT NULL,
    CONSTRAINT erasure_key PRIMARY KEY (id)
)""",
    """CREATE TABLE department (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    address TEXT DEFAULT '' NOT NULL,
    colour TEXT DEFAULT '' NOT NULL,
    CONSTRAINT department_key PRIMARY KEY (id),
    CONSTRAINT department_name_unique UNIQUE (name)
)""",
    """CREATE TABLE reason (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    name TEXT DEFAULT '' NOT NULL,
    CONSTRAINT reason_key PRIMARY KEY (id),
    CONSTRAINT reason_parent_id FOREIGN KEY(parent_id) REFERENCES reason (id) ON DELETE CASCADE
)""",
    """CREATE TABLE saved_view (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    criteria JSON NOT NULL,
    position INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT saved_view_key PRIMARY KEY (id),
    CONSTRAINT saved_view_name_unique UNIQUE (name)
)""",
    """CREATE TABLE picture (
    address TEXT NOT NULL,
    body BLOB NOT NULL,
    size INTEGER DEFAULT '0' NOT NULL,
    fetched INTEGER NOT NULL,
    CONSTRAINT picture_key PRIMARY KEY (address)
)""",
    """ALTER TABLE source ADD COLUMN options JSON""",
    """ALTER TABLE source ADD COLUMN memory JSON""",
    """ALTER TABLE source ADD COLUMN habit INTEGER""",
    """ALTER TABLE source ADD COLUMN newest INTEGER""",
    """CREATE TABLE template_use (
    id INTEGER NOT NULL,
    template_id INTEGER NOT NULL,
    words TEXT DEFAULT '' NOT NULL,
    at INTEGER NOT NULL,
    CONSTRAINT template_use_key PRIMARY KEY (id),
    CONSTRAINT template_use_template_id FOREIGN KEY(template_id) REFERENCES template (id) ON DELETE CASCADE
)""",
    """CREATE TABLE person_merge (
    id INTEGER NOT NULL,
    kept_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    identities JSON NOT NULL,
    conversations JSON NOT NULL,
    at INTEGER NOT NULL,
    undone INTEGER,
    CONSTRAINT person_merge_key PRIMARY KEY (id),
    CONSTRAINT person_merge_kept_id FOREIGN KEY(kept_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT person_merge_other_id FOREIGN KEY(other_id) REFERENCES person (id) ON DELETE CASCADE
)""",
    """CREATE TABLE person_apart (
    one_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    CONSTRAINT person_apart_key PRIMARY KEY (one_id, other_id),
    CONSTRAINT person_apart_one_id FOREIGN KEY(one_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT person_apart_other_id FOREIGN KEY(other_id) REFERENCES person (id) ON DELETE CASCADE
)""",
    """CREATE TABLE person_label (
    person_id INTEGER NOT NULL,
    label_id INTEGER NOT NULL,
    CONSTRAINT person_label_key PRIMARY KEY (person_id, label_id),
    CONSTRAINT person_label_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT person_label_label_id FOREIGN KEY(label_id) REFERENCES label (id) ON DELETE CASCADE
)""",
    """CREATE TABLE community_person (
    community_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    part TEXT DEFAULT '' NOT NULL,
    CONSTRAINT community_person_key PRIMARY KEY (community_id, person_id),
    CONSTRAINT community_person_community_id FOREIGN KEY(community_id) REFERENCES community (id) ON DELETE CASCADE,
    CONSTRAINT community_person_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
)""",
    """CREATE TABLE source_gap (
    id INTEGER NOT NULL,
    source_id INTEGER,
    "after" INTEGER NOT NULL,
    "before" INTEGER NOT NULL,
    missing INTEGER DEFAULT '0' NOT NULL,
    noticed INTEGER NOT NULL,
    CONSTRAINT source_gap_key PRIMARY KEY (id),
    CONSTRAINT source_gap_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
)""",
    """ALTER TABLE conversation ADD COLUMN priority INTEGER DEFAULT '0' NOT NULL""",
    """ALTER TABLE conversation ADD COLUMN department_id INTEGER CONSTRAINT conversation_department_id REFERENCES department (id) ON DELETE SET NULL""",
    """ALTER TABLE conversation ADD COLUMN language TEXT DEFAULT '' NOT NULL""",
    """ALTER TABLE conversation ADD COLUMN sentiment INTEGER""",
    """ALTER TABLE conversation ADD COLUMN post TEXT DEFAULT '' NOT NULL""",
    """ALTER TABLE conversation ADD COLUMN kind TEXT DEFAULT '' NOT NULL""",
    """ALTER TABLE conversation ADD COLUMN due INTEGER""",
    """ALTER TABLE conversation ADD COLUMN late BOOLEAN DEFAULT '0' NOT NULL""",
    """ALTER TABLE conversation ADD COLUMN need INTEGER""",
    """ALTER TABLE conversation ADD COLUMN merged_into INTEGER CONSTRAINT conversation_merged_into REFERENCES conversation (id) ON DELETE SET NULL""",
    """CREATE TABLE thanks_use (
    id INTEGER NOT NULL,
    conversation_id INTEGER,
    sentence TEXT DEFAULT '' NOT NULL,
    at INTEGER NOT NULL,
    CONSTRAINT thanks_use_key PRIMARY KEY (id),
    CONSTRAINT thanks_use_conversation_id FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE
)""",
    """CREATE TABLE task (
    id INTEGER NOT NULL,
    conversation_id INTEGER,
    text TEXT DEFAULT '' NOT NULL,
    due INTEGER,
    done INTEGER,
    created INTEGER NOT NULL,
    CONSTRAINT task_key PRIMARY KEY (id),
    CONSTRAINT task_conversation_id FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE SET NULL
)""",
    """ALTER TABLE note ADD COLUMN author TEXT DEFAULT '' NOT NULL""",
    """CREATE TABLE conversation_reason (
    conversation_id INTEGER NOT NULL,
    reason_id INTEGER NOT NULL,
    CONSTRAINT conversation_reason_key PRIMARY KEY (conversation_id, reason_id),
    CONSTRAINT conversation_reason_conversation_id FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE,
    CONSTRAINT conversation_reason_reason_id FOREIGN KEY(reason_id) REFERENCES reason (id) ON DELETE CASCADE
)""",
    """CREATE TABLE regrouping (
    id INTEGER NOT NULL,
    from_id INTEGER NOT NULL,
    into_id INTEGER NOT NULL,
    moved JSON NOT NULL,
    made INTEGER NOT NULL,
    CONSTRAINT regrouping_key PRIMARY KEY (id),
    CONSTRAINT regrouping_from_id FOREIGN KEY(from_id) REFERENCES conversation (id) ON DELETE CASCADE,
    CONSTRAINT regrouping_into_id FOREIGN KEY(into_id) REFERENCES conversation (id) ON DELETE CASCADE
)""",
    """ALTER TABLE item ADD COLUMN gone INTEGER""",
    """ALTER TABLE item ADD COLUMN standing TEXT""",
    """ALTER TABLE item ADD COLUMN comments TEXT DEFAULT '' NOT NULL""",
    """ALTER TABLE item ADD COLUMN answers INTEGER""",
    """ALTER TABLE item ADD COLUMN cluster_id INTEGER CONSTRAINT item_cluster_id REFERENCES item (id) ON DELETE SET NULL""",
    """ALTER TABLE item ADD COLUMN relays INTEGER DEFAULT '0' NOT NULL""",
    """ALTER TABLE draft ADD COLUMN options JSON""",
    """CREATE TABLE former (
    id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    until INTEGER NOT NULL,
    CONSTRAINT former_key PRIMARY KEY (id),
    CONSTRAINT former_item_id FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE CASCADE
)""",
    """CREATE TABLE article (
    item_id INTEGER NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    author TEXT DEFAULT '' NOT NULL,
    published INTEGER,
    language TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    html TEXT DEFAULT '' NOT NULL,
    fetched INTEGER NOT NULL,
    trouble JSON,
    CONSTRAINT article_key PRIMARY KEY (item_id),
    CONSTRAINT article_item_id FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE CASCADE
)""",
    """CREATE TABLE shingle (
    value INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    published INTEGER NOT NULL,
    CONSTRAINT shingle_key PRIMARY KEY (value, item_id),
    CONSTRAINT shingle_item_id FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE CASCADE
)""",
    """CREATE TABLE deed (
    id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    deed TEXT NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    done INTEGER NOT NULL,
    CONSTRAINT deed_key PRIMARY KEY (id),
    CONSTRAINT deed_item_id FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE CASCADE
)""",
    """ALTER TABLE delivery ADD COLUMN options JSON""",
    """ALTER TABLE delivery ADD COLUMN prepared TEXT""",
    """ALTER TABLE delivery ADD COLUMN preparations INTEGER DEFAULT '0' NOT NULL""",
    """ALTER TABLE delivery ADD COLUMN fingerprint TEXT DEFAULT '' NOT NULL""",
    """ALTER TABLE media ADD COLUMN width INTEGER DEFAULT '0' NOT NULL""",
    """ALTER TABLE media ADD COLUMN height INTEGER DEFAULT '0' NOT NULL""",
    """ALTER TABLE media ADD COLUMN seconds FLOAT DEFAULT '0' NOT NULL""",
    """CREATE TABLE sight (
    delivery_id INTEGER NOT NULL,
    seen JSON NOT NULL,
    CONSTRAINT sight_key PRIMARY KEY (delivery_id),
    CONSTRAINT sight_delivery_id FOREIGN KEY(delivery_id) REFERENCES delivery (id) ON DELETE CASCADE
)""",
    """CREATE TABLE hand_over (
    id INTEGER NOT NULL,
    conversation_id INTEGER NOT NULL,
    delivery_id INTEGER NOT NULL,
    reference TEXT NOT NULL,
    department TEXT DEFAULT '' NOT NULL,
    address TEXT DEFAULT '' NOT NULL,
    created INTEGER NOT NULL,
    answered INTEGER,
    CONSTRAINT hand_over_key PRIMARY KEY (id),
    CONSTRAINT hand_over_conversation_id FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE,
    CONSTRAINT hand_over_delivery_id FOREIGN KEY(delivery_id) REFERENCES delivery (id) ON DELETE CASCADE,
    CONSTRAINT hand_over_reference_unique UNIQUE (reference)
)""",
    """CREATE TABLE draft_media (
    draft_id INTEGER NOT NULL,
    media_id INTEGER NOT NULL,
    position INTEGER DEFAULT '0' NOT NULL,
    alt TEXT DEFAULT '' NOT NULL,
    focus_x FLOAT DEFAULT '0' NOT NULL,
    focus_y FLOAT DEFAULT '0' NOT NULL,
    CONSTRAINT draft_media_key PRIMARY KEY (draft_id, media_id),
    CONSTRAINT draft_media_draft_id FOREIGN KEY(draft_id) REFERENCES draft (id) ON DELETE CASCADE,
    CONSTRAINT draft_media_media_id FOREIGN KEY(media_id) REFERENCES media (id) ON DELETE RESTRICT
)""",
    """CREATE TABLE delivery_media (
    delivery_id INTEGER NOT NULL,
    media_id INTEGER NOT NULL,
    position INTEGER DEFAULT '0' NOT NULL,
    alt TEXT DEFAULT '' NOT NULL,
    focus_x FLOAT DEFAULT '0' NOT NULL,
    focus_y FLOAT DEFAULT '0' NOT NULL,
    CONSTRAINT delivery_media_key PRIMARY KEY (delivery_id, media_id),
    CONSTRAINT delivery_media_delivery_id FOREIGN KEY(delivery_id) REFERENCES delivery (id) ON DELETE CASCADE,
    CONSTRAINT delivery_media_media_id FOREIGN KEY(media_id) REFERENCES media (id) ON DELETE RESTRICT
)""",
    """CREATE VIRTUAL TABLE task_words USING fts5(text, content='', contentless_delete=1, tokenize='ascii', prefix='2 3')""",
    """INSERT INTO task_words (task_words, rank) VALUES ('automerge', 16)""",
    """INSERT INTO task_words (task_words, rank) VALUES ('crisismerge', 64)""",
    """CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL""",
    """CREATE INDEX person_of_role ON person (role, latest, id) WHERE role <> ''""",
    """CREATE INDEX erasure_newest ON erasure (at)""",
    """CREATE INDEX reason_parent_id ON reason (parent_id)""",
    """CREATE INDEX picture_fetched ON picture (fetched)""",
    """CREATE INDEX template_use_template_id ON template_use (template_id)""",
    """CREATE INDEX identity_handle ON identity (handle)""",
    """CREATE INDEX identity_address ON identity (address) WHERE address <> ''""",
    """CREATE INDEX person_merge_other_id ON person_merge (other_id)""",
    """CREATE INDEX person_merge_kept_id ON person_merge (kept_id)""",
    """CREATE INDEX person_apart_other_id ON person_apart (other_id)""",
    """CREATE INDEX person_label_label_id ON person_label (label_id)""",
    """CREATE INDEX community_person_person_id ON community_person (person_id)""",
    """CREATE INDEX source_gap_source_id ON source_gap (source_id)""",
    """CREATE INDEX conversation_department ON conversation (department_id, state, latest, id)""",
    """CREATE INDEX conversation_priority ON conversation (state, latest, id) WHERE priority >= 3""",
    """CREATE INDEX conversation_unsettled ON conversation (id) WHERE need IS NULL""",
    """CREATE INDEX conversation_late ON conversation (state, due, id) WHERE late = 1""",
    """CREATE INDEX conversation_of_person ON conversation (person_id, state, latest, id)""",
    """CREATE INDEX conversation_of_post ON conversation (account_id, post, state, latest, id) WHERE post <> ''""",
    """CREATE INDEX conversation_need ON conversation (state, need, id)""",
    """CREATE INDEX conversation_merged ON conversation (merged_into) WHERE merged_into IS NOT NULL""",
    """CREATE INDEX conversation_due ON conversation (due) WHERE late = 0 AND due IS NOT NULL""",
    """CREATE INDEX conversation_account_need ON conversation (account_id, state, need, id)""",
    """CREATE INDEX thanks_newest ON thanks_use (at)""",
    """CREATE INDEX thanks_use_conversation_id ON thanks_use (conversation_id)""",
    """CREATE INDEX task_open ON task (due, id) WHERE done IS NULL""",
    """CREATE INDEX task_done ON task (done, id) WHERE done IS NOT NULL""",
    """CREATE INDEX task_conversation_id ON task (conversation_id)""",
    """CREATE INDEX conversation_reason_reason_id ON conversation_reason (reason_id)""",
    """CREATE INDEX regrouping_from_id ON regrouping (from_id)""",
    """CREATE INDEX regrouping_into_id ON regrouping (into_id)""",
    """CREATE INDEX item_relay ON item (cluster_id, position) WHERE cluster_id IS NOT NULL""",
    """CREATE INDEX former_of_item ON former (item_id, until)""",
    """CREATE INDEX shingle_item_id ON shingle (item_id)""",
    """CREATE INDEX deed_item_id ON deed (item_id)""",
    """CREATE INDEX hand_over_conversation_id ON hand_over (conversation_id)""",
    """CREATE INDEX hand_over_delivery_id ON hand_over (delivery_id)""",
    """CREATE INDEX draft_media_used ON draft_media (media_id)""",
    """CREATE INDEX delivery_media_used ON delivery_media (media_id)""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
