-- One document that is there.
-- $1  document
\ir parts/document.sql
   and id = $1;
