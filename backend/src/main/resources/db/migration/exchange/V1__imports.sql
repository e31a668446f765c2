-- Files of rows that somebody brings, from the upload to the undoing.
create table sheet_import (
  id uuid primary key,
  organisation_id uuid,
  created_by text not null,
  created_at timestamptz not null,
  file_name text not null,
  content bytea,
  state text not null,
  plan jsonb not null,
  done integer not null default 0,
  total integer not null default 0,
  beat_at timestamptz not null,
  failure text,
  finished_at timestamptz
);
comment on column sheet_import.organisation_id is 'on whose behalf; null for the zone''s';
comment on column sheet_import.content is 'the file as it was sent; null once it is no longer kept';
comment on column sheet_import.beat_at is 'when whoever works on it last said so';
create index sheet_import_by_organisation on sheet_import (organisation_id, created_at desc);
create index sheet_import_by_person on sheet_import (created_by);

-- What the rows speak of, and what became of it.
create table sheet_import_item (
  import_id uuid not null references sheet_import on delete cascade,
  position integer not null,
  sheet integer not null,
  row integer not null,
  type text not null,
  title text not null,
  owner_name text not null,
  owner_id uuid,
  key text not null,
  cells jsonb not null,
  outcome text not null,
  problems jsonb not null default '[]',
  item_id uuid,
  version bigint,
  applied boolean not null default false,
  before jsonb,
  saved_version bigint,
  undone text,
  primary key (import_id, position)
);
create index sheet_import_item_by_outcome on sheet_import_item (import_id, outcome, position);
comment on column sheet_import_item.version is 'of the item when the row was checked';
comment on column sheet_import_item.before is 'what the item said before it was changed';
comment on column sheet_import_item.undone is 'REMOVED, RESTORED or LEFT once the import was undone';

-- What columns under the same headings stood for when somebody confirmed them last.
create table sheet_mapping (
  owner_id uuid not null,
  fingerprint text not null,
  kind text not null,
  fields jsonb not null,
  used_at timestamptz not null,
  primary key (owner_id, fingerprint)
);
comment on column sheet_mapping.owner_id is 'the organisation; all zeros for the zone';

-- Items by the numbers that they have elsewhere.
create table sheet_key (
  type text not null,
  owner_id uuid not null,
  key text not null,
  item_id uuid not null,
  primary key (type, owner_id, key)
);
