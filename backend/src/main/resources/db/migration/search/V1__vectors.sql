-- Vectors of texts that were encoded before, by SHA-256 of model and text. May be emptied at any time.
create table vector (
  hash bytea primary key,
  vector bytea not null
);
