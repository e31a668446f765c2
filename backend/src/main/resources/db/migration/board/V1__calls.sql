-- Needs on the two boards (双揭榜), from their proposal to what came of them.
create table board_call (
  id uuid primary key,
  version bigint not null,
  scenario_id uuid not null,
  owner uuid not null,
  title text not null,
  board text not null check (board in ('INSTITUTE', 'ENTERPRISE')),
  stage text not null check (stage in ('SCREENING', 'SCREENED', 'OPEN', 'REVIEW', 'AWARDED', 'SIGNING',
    'WORKING', 'GRADED', 'REJECTED', 'FAILED', 'ENDED')),
  stage_since timestamptz not null,
  terms text,
  published_at timestamptz,
  deadline timestamptz,
  proposed_by text not null,
  sample boolean not null default false,
  created_at timestamptz not null,
  check ((published_at is null) = (deadline is null))
);
comment on column board_call.deadline is 'from when on no bid is taken any more';
-- A need is on its board once at a time.
create unique index board_call_going_on on board_call (scenario_id)
  where stage not in ('GRADED', 'REJECTED', 'FAILED', 'ENDED');
create index board_call_by_need on board_call (scenario_id, created_at desc);
create index board_call_by_owner on board_call (owner);
create index board_call_by_stage on board_call (stage_since desc);

-- What was done with each, and why.
create table board_call_step (
  call_id uuid not null references board_call on delete cascade,
  position int not null,
  action text not null,
  words text not null,
  at timestamptz not null,
  primary key (call_id, position)
);
