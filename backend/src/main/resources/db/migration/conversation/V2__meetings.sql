-- When the two sides of an engagement meet, and what came of it.
create table meeting (
  id uuid primary key,
  version bigint not null,
  engagement_id uuid not null,
  sequence int not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text,
  link text,
  participants text,
  agenda text,
  state text not null check (state in ('PLANNED', 'CANCELLED', 'HELD')),
  proposed_by text,
  organisation_id uuid,
  attended text,
  agreed text,
  created_at timestamptz not null,
  check (ends_at > starts_at)
);
comment on column meeting.sequence is 'counts the changes of which calendars are told (RFC 5545)';
comment on column meeting.proposed_by is 'subject of whoever proposed it; null once they had their data erased';
comment on column meeting.organisation_id is 'for which of the two organisations; null for the task force';
create index meeting_by_engagement on meeting (engagement_id, starts_at);
create index meeting_by_proposer on meeting (proposed_by);

-- What somebody is to do after the sides talked to each other.
create table follow_up (
  id uuid primary key,
  engagement_id uuid not null,
  what text not null,
  responsible text,
  organisation_id uuid,
  due_on date not null,
  done_at timestamptz,
  reminded_on date,
  created_by text,
  created_at timestamptz not null
);
comment on column follow_up.responsible is 'subject of who is to do it; null once they had their data erased';
create index follow_up_by_engagement on follow_up (engagement_id, due_on);
create index follow_up_by_responsible on follow_up (responsible, due_on) where done_at is null;
create index follow_up_by_creator on follow_up (created_by);
