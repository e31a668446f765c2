-- A figure may be reported in another unit than the one asked for.
alter table race_report add column unit text;
comment on column race_report.unit is 'of what was measured; null for the unit of the figure that is asked for';
