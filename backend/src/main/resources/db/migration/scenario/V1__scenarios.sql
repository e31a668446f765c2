create table scenario (
  id uuid primary key,
  version bigint not null,
  organisation_id uuid not null,
  state text not null,
  sample boolean not null default false,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  title text not null,
  grade text,
  kind text,
  tracks text[] not null default '{}',
  direction text,
  park text,
  place text,
  lead_department text,
  background text,
  problem text not null,
  expected_result text,
  data_opened text,
  data_sensitivity text,
  budget_min numeric(14, 4),
  budget_max numeric(14, 4),
  start_date date,
  end_date date,
  cooperation text[] not null default '{}',
  deal_terms text[] not null default '{}',
  least_maturity text,
  required_qualifications text[] not null default '{}',
  regions_accepted text[] not null default '{}',
  contact_name text,
  contact_phone text,
  contact_email text,
  source text,
  source_sentence text,
  valid_until date
);
comment on column scenario.budget_min is 'in 万元, ten thousand yuan';
comment on column scenario.budget_max is 'in 万元, ten thousand yuan';
create index scenario_by_organisation on scenario (organisation_id);
create index scenario_by_state on scenario (state, updated_at desc);

create table scenario_requirement (
  scenario_id uuid not null references scenario on delete cascade,
  position integer not null,
  text text not null,
  priority text not null,
  indicator_name text,
  indicator_comparator text,
  indicator_value numeric,
  indicator_unit text,
  primary key (scenario_id, position)
);
