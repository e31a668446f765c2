-- Searches that people keep. Who has one is known by their subject alone; erasing an account deletes its rows.
create table saved_search (
  id uuid primary key,
  subject text not null,
  name text not null,
  scope text not null,
  query text not null,
  frequency text not null check (frequency in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER')),
  language text not null,
  created_at timestamptz not null,
  told_at timestamptz not null,
  due_at timestamptz,
  claimed_until timestamptz,
  attempts integer not null default 0,
  digests bigint not null default 0,
  outcome text check (outcome in ('SENT', 'REFUSED', 'UNSURE')),
  seen jsonb not null,
  sending jsonb
);
comment on column saved_search.query is 'the parameters of the page, encoded as in its address';
comment on column saved_search.told_at is 'when the person last knew of everything: at saving, or by the last digest';
comment on column saved_search.due_at is 'when it is looked for news next; null for never';
comment on column saved_search.seen is 'what the person knows: by item, the facts that they could read';
comment on column saved_search.sending is 'what they will know by the digest that is on its way; one that stays was cut off';
create index saved_search_by_subject on saved_search (subject, created_at);
create index saved_search_by_due on saved_search (due_at) where due_at is not null;

-- With what the links that stop a digest are signed: made once, the same for every instance.
create table stop_key (
  only_one boolean primary key default true check (only_one),
  key bytea not null
);
