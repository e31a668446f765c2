-- Shortlists that are made of a run all together, so that no supplier takes what is for others.
create table match_allocation (
  id uuid primary key,
  run_id uuid not null references match_run on delete cascade,
  state text not null check (state in ('RUNNING', 'DONE', 'ENDED')),
  list_size int not null check (list_size between 1 and 10),
  share int not null check (share between 1 and 100),
  floor int not null check (floor between 0 and 5),
  newcomer_days int not null check (newcomer_days between 0 and 3650),
  made_by text not null,
  created_at timestamptz not null,
  failure text
);
comment on column match_allocation.share is 'on how many of a hundred shortlists one supplier stands at most';
comment on column match_allocation.newcomer_days is 'days since its registration for which a supplier is a newcomer';
create index match_allocation_by_run on match_allocation (run_id, created_at desc);

create table match_allocation_place (
  allocation_id uuid not null references match_allocation on delete cascade,
  need_id uuid not null,
  place int not null,
  capability_id uuid not null,
  score double precision not null,
  primary key (allocation_id, need_id, place)
);
