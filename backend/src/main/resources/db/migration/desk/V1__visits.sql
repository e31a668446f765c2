-- When somebody was at the desk, to tell them what changed since.
create table desk_visit (
  subject text primary key,
  since timestamptz not null,
  seen_at timestamptz not null
);
comment on column desk_visit.since is 'the end of the visit before this one: what changed later is news';
comment on column desk_visit.seen_at is 'the last time that they looked';
