"""Archives that people download when they leave a network: each kind in its file, all read in a worker process."""
