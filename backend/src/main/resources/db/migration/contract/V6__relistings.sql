-- Needs that went back to the market after a contract failed, with what their owners tell all suppliers about it.
create table contract_relisting (
  contract_id uuid primary key,
  scenario_id uuid not null,
  learned text,
  relisted_at timestamptz not null
);
create index contract_relisting_by_need on contract_relisting (scenario_id, relisted_at);
comment on column contract_relisting.learned is 'written for everybody who may see the need; what the two sides keep among themselves stands with the contract';
