-- How far a contract was kept: its milestones, what was measured at them, and what was paid.
alter table contract add column trial_began_on date;
comment on column contract.trial_began_on is 'from when it is used before anything is paid';

create table contract_step (
  contract_id uuid not null references contract on delete cascade,
  position integer not null,
  state text not null,
  evidence uuid unique,
  words text,
  reason text,
  reported_on date,
  reached_on date,
  payable_on date,
  paid_on date,
  received_on date,
  primary key (contract_id, position)
);
comment on table contract_step is 'the milestones in their order, then what is paid after all of them';
comment on column contract_step.evidence is 'what the files of its report are attached to';

create table contract_measured (
  contract_id uuid not null references contract on delete cascade,
  position integer not null,
  step integer not null,
  figure integer not null,
  measured_name text,
  measured_comparator text,
  measured_value numeric,
  measured_unit text,
  words text,
  primary key (contract_id, position)
);
comment on column contract_measured.step is 'position of the milestone at which it was measured';
comment on column contract_measured.figure is 'position of the figure of the contract that was measured';
