-- What is to be told of items, until it has been told: what happens to many at once becomes one message.
create table item_notice (
  id bigint generated always as identity primary key,
  recipient text not null,
  item_type text not null,
  item_id uuid not null,
  title text not null,
  action text not null,
  said text not null,
  at timestamptz not null default clock_timestamp()
);
create index item_notice_by_recipient on item_notice (recipient, id);
