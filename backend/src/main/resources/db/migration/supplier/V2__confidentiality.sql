alter table capability
  add column confidential_details text,
  add column confidential_in_matching boolean not null default false,
  add column confidentiality text[] not null default '{}';
comment on column capability.confidentiality is 'part=LEVEL; a part that is not named has its least level';
comment on column capability.confidential_in_matching is 'whether the owner agrees that what is not public counts for ranking';

-- What was written before was written for everybody.
alter table capability_indicator add column confidentiality text not null default 'PUBLIC'
  check (confidentiality in ('PUBLIC', 'AFTER_INTEREST', 'ORGANISATION'));
alter table capability_indicator alter column confidentiality drop default;
alter table capability_case add column confidentiality text not null default 'PUBLIC'
  check (confidentiality in ('PUBLIC', 'AFTER_INTEREST', 'ORGANISATION'));
alter table capability_case alter column confidentiality drop default;
