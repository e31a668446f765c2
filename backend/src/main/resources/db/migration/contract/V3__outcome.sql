-- What came of a contract, as the need's side sees it and the supplier agrees or not.
alter table contract
  add column outcome_result text,
  add column outcome_stage text,
  add column outcome_lessons text,
  add column outcome_next text,
  add column outcome_objection text,
  add column outcome_on date;
comment on column contract.outcome_on is 'since when it stands like this';
