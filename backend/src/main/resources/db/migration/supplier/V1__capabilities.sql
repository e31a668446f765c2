create table capability (
  id uuid primary key,
  version bigint not null,
  organisation_id uuid not null,
  state text not null,
  sample boolean not null default false,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name text not null,
  kind text,
  tracks text[] not null default '{}',
  direction text,
  description text not null,
  maturity text,
  fits_scenarios text[] not null default '{}',
  intellectual_property text[] not null default '{}',
  compatibility text[] not null default '{}',
  price_min numeric(14, 4),
  price_max numeric(14, 4),
  delivery_days integer,
  cooperation text[] not null default '{}',
  deal_terms text[] not null default '{}',
  flags text[] not null default '{}',
  capacity integer,
  last_checked_on date,
  contact_name text,
  contact_phone text,
  contact_email text
);
comment on column capability.price_min is 'in 万元, ten thousand yuan';
comment on column capability.price_max is 'in 万元, ten thousand yuan';
create index capability_by_organisation on capability (organisation_id);
create index capability_by_state on capability (state, updated_at desc);

create table capability_indicator (
  capability_id uuid not null references capability on delete cascade,
  position integer not null,
  name text not null,
  value numeric not null,
  unit text,
  evidence text,
  primary key (capability_id, position)
);

create table capability_case (
  capability_id uuid not null references capability on delete cascade,
  position integer not null,
  customer text not null,
  date text,
  result text,
  primary key (capability_id, position)
);
