-- Several suppliers of a need work towards the same milestones, until its owner keeps one of them.
create table race (
  id uuid primary key,
  version bigint not null,
  scenario_id uuid not null,
  owner uuid not null,
  title text not null,
  stage text not null check (stage in ('RUNNING', 'DECIDED', 'CANCELLED')),
  stage_since timestamptz not null,
  ended_because text,
  begun_by text not null,
  sample boolean not null default false,
  created_at timestamptz not null
);
comment on column race.ended_because is 'why it was given up; null unless it was';
-- A need has one race at a time.
create unique index race_running on race (scenario_id) where stage = 'RUNNING';
create index race_by_owner on race (owner);

create table race_milestone (
  race_id uuid not null references race on delete cascade,
  position int not null,
  name text not null,
  due_on date not null,
  requirement text,
  indicator_name text,
  indicator_comparator text,
  indicator_value numeric,
  indicator_unit text,
  primary key (race_id, position)
);
comment on column race_milestone.requirement is 'by which requirement of the need it is measured; null for none';

-- Who takes part, as it was when the race began.
create table race_racer (
  race_id uuid not null references race on delete cascade,
  position int not null,
  engagement uuid not null,
  title text not null,
  supplier uuid not null,
  supplier_name text not null,
  outcome text check (outcome in ('KEPT', 'NOT_KEPT', 'LEFT')),
  outcome_reason text,
  primary key (race_id, position)
);
create index race_racer_by_engagement on race_racer (engagement);
create index race_racer_by_supplier on race_racer (supplier);

-- How far one of them got with one milestone.
create table race_report (
  id uuid primary key,
  version bigint not null,
  race_id uuid not null references race on delete cascade,
  engagement uuid not null,
  milestone int not null,
  result text not null check (result in ('REACHED', 'PARTLY', 'MISSED')),
  measured numeric,
  words text not null,
  reported_at timestamptz not null,
  unique (race_id, engagement, milestone)
);
