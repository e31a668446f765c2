create table question (
  id uuid primary key,
  version bigint not null,
  item_type text not null,
  item_id uuid not null,
  asker text,
  text text not null,
  asked_at timestamptz not null,
  due_on date not null,
  state text not null check (state in ('OPEN', 'ANSWERED', 'SET_ASIDE')),
  state_since timestamptz not null,
  reason text,
  sample boolean not null default false
);
comment on column question.asker is 'subject of whoever asked, whom nobody but the task force gets to know; null once they had their data erased';
comment on column question.reason is 'why it was set aside, for the asker to read; null unless it was';
create index question_by_item on question (item_type, item_id, state, state_since);
create index question_by_asker on question (asker);

-- Every wording of an answer; the last one counts.
create table question_answer (
  question_id uuid not null references question on delete cascade,
  number int not null,
  text text not null,
  author text,
  by_zone boolean not null,
  at timestamptz not null,
  primary key (question_id, number)
);
comment on column question_answer.by_zone is 'whether the task force answered, and not the owner of the item';
