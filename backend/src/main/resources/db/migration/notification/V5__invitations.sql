alter table notice add column calendar text;
comment on column notice.calendar is 'an invitation that goes with its mail, as iCalendar; null for none, and once it has left';
