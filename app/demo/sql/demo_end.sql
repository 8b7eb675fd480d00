-- All of the story is told.
-- No parameters.
update demonstration set played_at = now() where played_at is null;
