-- Long work that waits or goes on; what is done has no row any more.
create table job (
  id uuid primary key,
  kind text not null,
  subject uuid not null,
  organisation_id uuid,
  asked_by text not null,
  zone_roles text[] not null,
  submitted_at timestamptz not null,
  worker text,
  lease_until timestamptz,
  started_at timestamptz,
  attempts integer not null default 0,
  done integer not null default 0,
  total integer not null default 0,
  cancelled boolean not null default false,
  unique (kind, subject)
);
comment on column job.subject is 'what is worked on; nothing is worked on twice at once';
comment on column job.organisation_id is 'whose turn it is taken from; null for the zone''s own';
comment on column job.lease_until is 'until when nobody else takes it, unless its worker says again that it is at it';
create index job_by_turn on job (organisation_id, submitted_at);
