-- What the task force enters from a list has no credit code yet.
alter table organisation alter column credit_code drop not null;

-- The name as it is compared; the market folds it better with the next change.
alter table organisation add column folded_name text not null default '';
update organisation set folded_name = regexp_replace(lower(name), '[\s()（）·]+', '', 'g');
create index organisation_by_folded_name on organisation (folded_name);
