-- What a side of a signed contract proposed to change in it, and what came of that.
create table contract_amendment (
  contract_id uuid not null references contract on delete cascade,
  number integer not null,
  proposed_by text not null,
  state text not null,
  terms jsonb not null,
  reason text not null,
  answer text,
  proposed_at timestamptz not null,
  answered_at timestamptz,
  primary key (contract_id, number)
);
create unique index on contract_amendment (contract_id) where state = 'PROPOSED';
comment on column contract_amendment.number is 'counts from 1 what was proposed for this contract';
comment on column contract_amendment.proposed_by is 'the side: NEED or SUPPLIER';
comment on column contract_amendment.terms is 'all that the contract would say';
comment on column contract_amendment.answer is 'why it was refused or taken back';
