-- What organisations bid for needs on the boards. Until the deadline of the call nobody reads it but the bidder: the one
-- statement that reads it asks for the deadline.
create table board_bid (
  id uuid primary key,
  version bigint not null,
  call_id uuid not null references board_call on delete cascade,
  organisation uuid not null,
  capability uuid not null,
  plan text not null,
  team text not null,
  budget numeric(14, 4) not null check (budget >= 0),
  partners text,
  handed_in_at timestamptz not null,
  changed_at timestamptz not null,
  unique (call_id, organisation)
);
comment on column board_bid.budget is 'in 10,000 yuan';

alter table board_call add column next_step text
  check (next_step in ('AGAIN', 'REVISE', 'INVITE', 'STOP'));
comment on column board_call.next_step is 'what is to be done about a need that was not awarded';
