alter table work_item add column if not exists reminded_on date;
comment on column work_item.reminded_on is 'when whoever is responsible was last reminded that it is overdue';
