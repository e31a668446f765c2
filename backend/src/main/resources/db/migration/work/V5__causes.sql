-- What the market did by itself, and what caused it.
alter table item_version add column if not exists cause text;
alter table item_version add column if not exists cause_detail text;
comment on column item_version.cause is 'what made the market do it by itself; null where somebody did it';
comment on column item_version.cause_detail is 'which one it was, where the cause does not say it all';
