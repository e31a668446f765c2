-- What is to be told, worded, until it has been told: in the transaction of what it tells of.
drop table item_notice;
create table notice (
  id bigint generated always as identity primary key,
  recipient text,
  email text,
  language text not null,
  key text not null,
  about uuid,
  subject text not null,
  text text not null,
  entry text,
  overview text,
  at timestamptz not null default clock_timestamp(),
  attempts integer not null default 0,
  not_before timestamptz not null default clock_timestamp(),
  until timestamptz not null,
  check (num_nonnulls(recipient, email) = 1),
  check (num_nonnulls(entry, overview) <> 1)
);
create index notice_by_about on notice (about);
comment on column notice.recipient is 'who is told, by subject: the address is looked up when it leaves';
comment on column notice.email is 'where somebody without an account is told';
comment on column notice.overview is 'the page of all of its kind, where those of one person become one message';
