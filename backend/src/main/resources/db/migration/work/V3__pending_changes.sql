-- What owners want public items to say; apart from the items, which the public reads.
create table if not exists pending_change (
  item_type text not null,
  item_id uuid not null,
  state text not null,
  content jsonb not null,
  reason text,
  field_reasons jsonb not null default '{}',
  at timestamptz not null,
  primary key (item_type, item_id)
);

alter table item_version add column if not exists pending jsonb;
comment on column item_version.pending is 'what waited for the task force with this version; null for nothing';

alter table work_item add column if not exists change_state text;
alter table work_item add column if not exists step text not null generated always as (coalesce(change_state, state)) stored;
comment on column work_item.change_state is 'whose turn a change that waits is; null for none';
comment on column work_item.step is 'what is to be done';
drop index if exists work_item_by_state;
create index if not exists work_item_by_step on work_item (step, due_on);
