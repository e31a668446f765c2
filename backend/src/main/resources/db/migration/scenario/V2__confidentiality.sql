alter table scenario
  add column confidential_details text,
  add column confidential_in_matching boolean not null default false,
  add column confidentiality text[] not null default '{}';
comment on column scenario.confidentiality is 'part=LEVEL; a part that is not named has its least level';
comment on column scenario.confidential_in_matching is 'whether the owner agrees that what is not public counts for ranking';

-- What was written before was written for everybody.
alter table scenario_requirement add column confidentiality text not null default 'PUBLIC'
  check (confidentiality in ('PUBLIC', 'AFTER_INTEREST', 'ORGANISATION'));
alter table scenario_requirement alter column confidentiality drop default;
