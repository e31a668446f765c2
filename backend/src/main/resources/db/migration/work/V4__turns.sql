-- Whose turn it is, said by the kind of the item; before, it followed from the names of the states.
alter table work_item add column if not exists turn text not null default 'NOBODY';
update work_item set turn = case
  when step in ('DRAFT', 'RETURNED') then 'OWNER'
  when step = 'SUBMITTED' then 'REVIEWER'
  when step in ('LEAD', 'APPROVED', 'ENGAGED', 'CONTRACTED', 'VERIFYING', 'SUSPENDED') then 'HOLDER'
  else 'NOBODY' end;
alter table work_item alter column turn drop default;
comment on column work_item.turn is 'whom it waits for: OWNER, REVIEWER, HOLDER (whoever has it) or NOBODY';
