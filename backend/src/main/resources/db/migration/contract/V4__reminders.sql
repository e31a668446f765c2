-- What people were reminded of, so that they are once.
create table contract_reminder (
  contract_id uuid not null references contract on delete cascade,
  kind text not null,
  step integer not null,
  due_on date not null,
  told_at timestamptz not null default now(),
  primary key (contract_id, kind, step, due_on)
);
comment on column contract_reminder.step is 'position of the milestone; 0 where it is about the whole contract';
