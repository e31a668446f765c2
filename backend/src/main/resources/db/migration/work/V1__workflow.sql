-- Written so that tables that are there already, from when the package had another name, stay as they are.
-- What has to be done with an item, by whom, until when. It follows the item, which is the authority.
create table if not exists work_item (
  item_type text not null,
  item_id uuid not null,
  organisation_id uuid not null,
  title text not null,
  state text not null,
  version bigint not null,
  author text,
  assignee text,
  reviewer text,
  due_on date not null,
  state_since timestamptz not null,
  updated_at timestamptz not null,
  primary key (item_type, item_id)
);
comment on column work_item.assignee is 'subject of whoever has to do something now; null while nobody has taken it';
comment on column work_item.reviewer is 'subject of the member of the task force who took it last';
create index if not exists work_item_by_assignee on work_item (assignee, due_on);
create index if not exists work_item_by_state on work_item (state, due_on);

create table if not exists item_version (
  item_type text not null,
  item_id uuid not null,
  version bigint not null,
  state text not null,
  action text not null,
  content jsonb not null,
  reason text,
  field_reasons jsonb not null default '{}',
  author text,
  at timestamptz not null,
  primary key (item_type, item_id, version)
);

create table if not exists item_comment (
  id uuid primary key,
  item_type text not null,
  item_id uuid not null,
  version bigint not null,
  author text not null,
  at timestamptz not null,
  text text not null
);
comment on column item_comment.version is 'the version of the item that it was written about';
create index if not exists item_comment_by_item on item_comment (item_type, item_id, at);

-- What somebody typed and has not sent, so that a lost page loses nothing.
create table if not exists typed_form (
  subject text not null,
  address text not null,
  fields jsonb not null,
  at timestamptz not null,
  primary key (subject, address)
);
