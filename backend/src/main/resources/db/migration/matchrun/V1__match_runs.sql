-- Needs ranked against all capabilities at once, and what that was made with.
create table match_run (
  id uuid primary key,
  scope text not null check (scope in ('ZONE', 'LIST', 'CAMPAIGN')),
  scope_id uuid,
  title text not null,
  state text not null check (state in ('RUNNING', 'DONE', 'ENDED')),
  started_by text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  before uuid references match_run,
  seed bigint not null,
  day date,
  model text,
  encoder text,
  vocabulary text,
  rules text,
  needs int not null default 0,
  offers int not null default 0,
  done int not null default 0,
  failure text,
  digest text,
  check ((scope = 'ZONE') = (scope_id is null))
);
comment on column match_run.before is 'the run over the same that was done last when this one began';
comment on column match_run.day is 'on which the conditions were checked';
comment on column match_run.done is 'needs of which the result is kept, in the order of their places';
comment on column match_run.digest is 'SHA-256 of the whole result';
create index match_run_by_age on match_run (created_at desc);
create index match_run_by_scope on match_run (scope, scope_id, created_at desc);

-- What was compared, with the versions of the item and of its owner.
create table match_run_item (
  run_id uuid not null references match_run on delete cascade,
  need boolean not null,
  place int not null,
  item_id uuid not null,
  version bigint not null,
  owner_version bigint not null,
  title text not null,
  organisation_id uuid not null,
  organisation_name text not null,
  registered_at timestamptz not null,
  park text,
  tracks text[] not null,
  capacity int,
  primary key (run_id, need, place),
  unique (run_id, item_id)
);
comment on column match_run_item.capacity is 'how many projects at once the supplier says that it can take on';

-- The best of each need.
create table match_run_pair (
  run_id uuid not null references match_run on delete cascade,
  need_id uuid not null,
  place int not null,
  capability_id uuid not null,
  score double precision not null,
  standing double precision not null,
  eligibility text not null,
  missed text[] not null,
  unknown text[] not null,
  covered int not null,
  partly int not null,
  asked int not null,
  primary key (run_id, need_id, place)
);
comment on column match_run_pair.missed is 'the conditions that are not met, by name';
create index match_run_pair_by_capability on match_run_pair (run_id, capability_id);

-- What each need asks for, and who comes closest to it.
create table match_run_requirement (
  run_id uuid not null references match_run on delete cascade,
  need_id uuid not null,
  place int not null,
  text text not null,
  must boolean not null,
  verdict text not null,
  capability_id uuid,
  evidence text,
  likeness double precision,
  primary key (run_id, need_id, place)
);
comment on column match_run_requirement.capability_id is 'the nearest of those in the result that no hard condition excludes; null where there is none';
