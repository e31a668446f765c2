-- What came of an engagement, told for others once both sides agreed to it.
create table typical_case (
  id uuid primary key,
  version bigint not null,
  engagement_id uuid not null unique,
  scenario_id uuid not null,
  capability_id uuid not null,
  need_owner uuid not null,
  supplier uuid not null,
  state text not null check (state in ('DRAFT', 'CONSENT', 'REVIEW', 'PUBLISHED', 'WITHDRAWN')),
  edition int not null check (edition > 0),
  title text not null,
  problem text not null,
  solution text not null,
  effects text,
  evidence text,
  tracks text[] not null,
  park text,
  need_class text,
  accepted_on date not null,
  author text,
  sample boolean not null default false,
  published_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((state = 'PUBLISHED') = (published_at is not null))
);
comment on column typical_case.edition is 'counts from 1 what both sides are asked to agree to; a consent is of one edition alone';
comment on column typical_case.need_class is 'the class of the organisation whose need it was';
create index typical_case_by_time on typical_case (published_at desc, id) where state = 'PUBLISHED';
create index typical_case_by_need on typical_case (scenario_id);
create index typical_case_by_capability on typical_case (capability_id);
create index typical_case_by_need_owner on typical_case (need_owner);
create index typical_case_by_supplier on typical_case (supplier);

-- The acceptance record as it was when the case was begun, as far as it may be told.
create table case_figure (
  case_id uuid not null references typical_case on delete cascade,
  position int not null,
  requirement text not null,
  shown boolean not null,
  before text,
  asked_name text,
  asked_comparator text,
  asked_value numeric,
  asked_unit text,
  promised_name text,
  promised_comparator text,
  promised_value numeric,
  promised_unit text,
  promise text,
  measured_name text,
  measured_comparator text,
  measured_value numeric,
  measured_unit text,
  words text,
  primary key (case_id, position)
);

-- What each side said to whether the case may be public, for good.
create table case_consent (
  case_id uuid not null references typical_case on delete cascade,
  position int not null,
  side text not null check (side in ('NEED', 'SUPPLIER')),
  answer text not null check (answer in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
  edition int not null,
  wording text,
  words text,
  person text,
  at timestamptz not null,
  primary key (case_id, position),
  check (answer <> 'GIVEN' or wording is not null)
);
comment on column case_consent.wording is 'what was agreed to, word by word';
create index case_consent_by_person on case_consent (person);
