-- Whether a demonstration began here, and whether all of it was told.
-- No parameters.
select exists (select from demonstration) as is_begun,
       exists (select from demonstration where played_at is not null) as is_told;
