-- Of what people want mail, and when: once a day it waits for the others.
create table mail_choice (
  recipient text not null,
  kind text not null,
  choice text not null check (choice in ('AT_ONCE', 'DAILY', 'OFF')),
  primary key (recipient, kind)
);
comment on table mail_choice is 'what people chose; for a kind that is not here, what is usual';
create table daily_mail (
  recipient text primary key,
  day date not null
);
comment on column daily_mail.day is 'of which day, by the zone''s time, they got their mail last';

-- With what links are signed that need no signing in: made once, the same for every instance.
create table signing_key (
  only_one boolean primary key default true check (only_one),
  key bytea not null
);

alter table notice_message drop constraint notice_message_mail_check;
alter table notice_message add constraint notice_message_mail_check
  check (mail in ('WAITING', 'DAILY', 'SENT', 'REFUSED', 'LATE', 'NONE'));
alter table notice_message add column problem text, add column reply integer;
comment on column notice_message.problem is 'why its mail did not leave at the last attempt';
comment on column notice_message.reply is 'the code with which the mail server refused the address';
comment on column notice_message.mail is
  'what became of its mail; DAILY waits for the mail of the day, NONE for the inbox alone';
create index notice_message_daily on notice_message (recipient) where mail = 'DAILY';
