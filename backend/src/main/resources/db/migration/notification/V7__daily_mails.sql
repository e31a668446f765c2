-- With which mail of a day a message left, so that one that comes back is known again.
alter table notice_message add column daily_on date;
create index on notice_message (recipient, daily_on) where daily_on is not null;
comment on column notice_message.daily_on is 'the day of the mail that it left with; null for a mail of its own';
