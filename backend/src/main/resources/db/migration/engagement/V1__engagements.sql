-- A need and a capability that somebody brought together; what they were called is kept with it.
create table engagement (
  id uuid primary key,
  version bigint not null,
  scenario_id uuid not null,
  need_owner uuid not null,
  need_title text not null,
  capability_id uuid not null,
  supplier uuid not null,
  capability_name text not null,
  state text not null,
  state_since timestamptz not null,
  due_on date,
  reminded_on date,
  escalated_on date,
  message text,
  end_reason text,
  end_words text,
  end_cause text,
  end_cause_detail text,
  opened_as text not null,
  opened_by text not null,
  need_person text,
  supplier_person text,
  sample boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on column engagement.need_person is 'subject of whoever last did something for the side of the need';
comment on column engagement.supplier_person is 'the same of the supplier';
comment on column engagement.end_cause is 'what made the market end it; null where somebody did, or it goes on';
-- A pair is engaged once at a time.
create unique index engagement_open on engagement (scenario_id, capability_id)
  where state in ('CANDIDATE', 'INVITED', 'INTERESTED', 'MUTUAL', 'MET', 'SHORTLISTED', 'SELECTED', 'SIGNED', 'VERIFYING');
create index engagement_by_scenario on engagement (scenario_id);
create index engagement_by_capability on engagement (capability_id);
create index engagement_by_need_owner on engagement (need_owner, due_on);
create index engagement_by_supplier on engagement (supplier, due_on);
create index engagement_by_due on engagement (due_on) where due_on is not null;
