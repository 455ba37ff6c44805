"""Run by Alembic: the store hands over its own connection and transaction."""

from alembic import context

from cmdesk.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
