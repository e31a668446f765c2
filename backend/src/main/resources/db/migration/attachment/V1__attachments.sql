-- What is attached to which item. The content lies in the attachment store, under its SHA-256.
create table attachment (
  id uuid primary key,
  item_type text not null,
  item_id uuid not null,
  organisation_id uuid not null,
  file_name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  confidentiality text not null check (confidentiality in ('PUBLIC', 'AFTER_INTEREST', 'ORGANISATION')),
  uploaded_by text not null,
  uploaded_at timestamptz not null
);
create index attachment_by_item on attachment (item_type, item_id, uploaded_at);
create index attachment_by_organisation on attachment (organisation_id);
create index attachment_by_content on attachment (sha256);
