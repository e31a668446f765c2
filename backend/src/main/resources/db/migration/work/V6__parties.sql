-- Several organisations can work on an item; before, it had one owner.
alter table work_item add column parties uuid[];
alter table work_item add column awaited uuid[];
update work_item set
  parties = array[organisation_id],
  awaited = case when turn = 'OWNER' then array[organisation_id] else '{}' end,
  turn = case when turn = 'OWNER' then 'PARTY' else turn end;
alter table work_item alter column parties set not null;
alter table work_item alter column awaited set not null;
alter table work_item alter column organisation_id drop not null;
comment on column work_item.parties is 'the organisations that work on it';
comment on column work_item.awaited is 'those of its parties that are to go on with it; none while it is not theirs to do so';
comment on column work_item.turn is 'whom it waits for: PARTY, REVIEWER, HOLDER (whoever has it) or NOBODY';
comment on column work_item.organisation_id is 'not used any more; the first histories of needs and capabilities were begun with it';
create index work_item_by_party on work_item using gin (parties);
