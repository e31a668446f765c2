-- What people are told: a message to one person is one notice, or several that were told together. It stands in their
-- inbox, and waits to be mailed.
alter table notice rename to waiting_notice;
drop index notice_by_about;
create table notice_message (
  id bigint generated always as identity primary key,
  recipient text,
  email text,
  language text not null,
  kind text not null,
  key text not null,
  overview text,
  first_at timestamptz not null default clock_timestamp(),
  last_at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  mail text not null check (mail in ('WAITING', 'SENT', 'REFUSED', 'LATE', 'NONE')),
  attempts integer not null default 0,
  not_before timestamptz not null default clock_timestamp(),
  until timestamptz not null,
  done_at timestamptz,
  check (num_nonnulls(recipient, email) > 0)
);
create index notice_message_of_one on notice_message (coalesce(recipient, email), key, id);
create index notice_message_by_recipient on notice_message (recipient, id);
create index notice_message_unread on notice_message (recipient) where read_at is null;
create index notice_message_waiting on notice_message (not_before) where mail = 'WAITING';
comment on column notice_message.recipient is 'who is told, by subject: the address is looked up when the mail leaves';
comment on column notice_message.email is 'where somebody is written to of whom no account knows an address';
comment on column notice_message.overview is 'the page of all of its kind, where what is told together becomes one message';
comment on column notice_message.mail is 'what became of its mail; NONE for the inbox alone';
create table notice (
  id bigint generated always as identity primary key,
  message_id bigint not null references notice_message on delete cascade,
  about uuid,
  link text not null,
  subjects jsonb not null,
  text text,
  entry text,
  at timestamptz not null default clock_timestamp()
);
create index notice_by_message on notice (message_id, id);
create index notice_by_about on notice (about);
comment on column notice.subjects is 'what the inbox calls it, by language';
comment on column notice.text is 'of a mail of its own, and entry among others: until the mail has left';
insert into notice_message
  (id, recipient, email, language, kind, key, overview, first_at, last_at, mail, attempts, not_before, until)
overriding system value
select id, recipient, email, language, case when key like 'list-%' then 'list' else split_part(key, '.', 1) end, key, overview, at, at, 'WAITING', attempts, not_before,
  until
from waiting_notice;
insert into notice (message_id, about, link, subjects, text, entry, at)
select id, about, coalesce(overview, '/'), jsonb_build_object('zh-CN', subject, 'en', subject), text, entry, at
from waiting_notice;
select setval(pg_get_serial_sequence('notice_message', 'id'), greatest(1, max(id))) from notice_message;
drop table waiting_notice;
