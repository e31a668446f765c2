-- What is said in an engagement; numbers count the messages of each from 1.
create table thread_message (
  id uuid primary key,
  engagement_id uuid not null,
  number int not null,
  author text,
  organisation_id uuid,
  text text not null,
  at timestamptz not null,
  unique (engagement_id, number)
);
comment on column thread_message.author is 'subject of whoever wrote it; null once they had their data erased';
comment on column thread_message.organisation_id is 'for which of the two organisations they wrote; null for the task force';
create index thread_message_by_author on thread_message (author);

-- How far somebody has read what is said in an engagement, and how far they were told of it.
create table thread_mark (
  engagement_id uuid not null,
  subject text not null,
  organisation_id uuid,
  read_to int not null default 0,
  read_at timestamptz,
  told_to int not null default 0,
  waiting_to int not null default 0,
  waiting_since timestamptz,
  waiting_last timestamptz,
  primary key (engagement_id, subject)
);
comment on column thread_mark.organisation_id is 'for which of the two organisations they take part; null for the task force';
comment on column thread_mark.waiting_to is 'up to which message they are to be told, once nothing more is said for a while';
create index thread_mark_by_subject on thread_mark (subject);
create index thread_mark_waiting on thread_mark (waiting_last) where waiting_last is not null;
