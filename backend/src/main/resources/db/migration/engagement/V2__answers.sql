-- What a supplier answered to the requirements of a need, as they were then; the latest answer counts.
create table engagement_answer (
  engagement_id uuid not null references engagement (id) on delete cascade,
  position integer not null,
  requirement text not null,
  level text not null,
  must boolean not null,
  reply text not null,
  words text,
  answered_at timestamptz not null,
  primary key (engagement_id, position)
);
comment on column engagement_answer.level is 'who may read the requirement';
