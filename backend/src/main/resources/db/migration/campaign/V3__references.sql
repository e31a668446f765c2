-- By its reference whoever sent something in without an account sees what becomes of it.
alter table campaign_submission add column reference text unique;
