-- What the technical reviewer proposes, with the capacity left just then.  A
-- class that is not there is for its foreign key to refuse.
-- $1  application   $2  reviewer   $3  class   $4  cards   $5  months
-- $6  first day   $7  last day   $8  note   $9  now
insert into technical_review (application_id, reviewer_id, class_id, cards,
    months, start_on, note, capacity_left, at)
values ($1, $2, $3, $4, $5, $6, $8,
    coalesce(capacity_left($3, $6, $7), 0), $9);
