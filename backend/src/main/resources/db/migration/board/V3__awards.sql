-- What becomes of bids: each is considered by the engagement of its pair, one or several are awarded.
alter table board_bid add column engagement uuid, add column awarded boolean not null default false;
comment on column board_bid.engagement is 'by which it is considered; null before the opening, and where it cannot be';

alter table board_call add column objections_until timestamptz,
  add column grade text check (grade in ('EXCELLENT', 'GOOD', 'PASSED', 'FAILED'));
comment on column board_call.objections_until is 'from when on no objection against the award is taken any more';

-- What organisations object to an award, and what the task force answers.
create table board_objection (
  id uuid primary key,
  version bigint not null,
  call_id uuid not null references board_call on delete cascade,
  organisation uuid not null,
  words text not null,
  raised_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  unique (call_id, organisation)
);
