-- What two sides agree on about a need that they are engaged in; the engagement identifies it.
create table contract (
  id uuid primary key,
  version bigint not null,
  need_owner uuid not null,
  supplier uuid not null,
  state text not null,
  edition integer not null,
  title text not null,
  number text,
  value numeric,
  signed_on date,
  starts_on date,
  ends_on date,
  deal_terms text,
  trial_days integer,
  payment_trigger text,
  need_confirmed_at timestamptz,
  supplier_confirmed_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on column contract.edition is 'counts from 1 what it said; a confirmation is of one edition alone';
comment on column contract.value is 'in 10,000 yuan';

create table contract_milestone (
  contract_id uuid not null references contract on delete cascade,
  position integer not null,
  name text not null,
  due_on date not null,
  share numeric not null,
  primary key (contract_id, position)
);
comment on column contract_milestone.share is 'of the value, in percent';

create table contract_figure (
  contract_id uuid not null references contract on delete cascade,
  position integer not null,
  requirement text not null,
  asked_name text,
  asked_comparator text,
  asked_value numeric,
  asked_unit text,
  promised_name text,
  promised_comparator text,
  promised_value numeric,
  promised_unit text,
  promise text,
  primary key (contract_id, position)
);
comment on column contract_figure.asked_value is 'what the need asked for when the contract was drafted';
