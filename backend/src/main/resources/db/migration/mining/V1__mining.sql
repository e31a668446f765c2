-- Documents that are mined for scenarios, directions, needs and capabilities.
create table mining_document (
  id uuid primary key,
  name text not null,
  type text not null check (type in ('DOCX', 'PDF', 'TEXT', 'HTML')),
  state text not null check (state in ('WAITING', 'READING', 'READY', 'FAILED')),
  failure text,
  content bytea,
  text text,
  sentences_read integer not null default 0,
  sentences integer not null default 0,
  model text,
  dropped integer not null default 0,
  model_failures integer not null default 0,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  read_at timestamptz
);
comment on column mining_document.failure is 'a message key';
comment on column mining_document.content is 'the file, until its text has been taken out';
comment on column mining_document.dropped is 'answers of the language model that quote nothing of the text';
create index mining_document_by_time on mining_document (uploaded_at desc);

create table mining_candidate (
  id uuid primary key,
  version bigint not null,
  document_id uuid not null references mining_document on delete cascade,
  position integer not null,
  kind text not null check (kind in ('SCENARIO', 'DIRECTION', 'NEED', 'CAPABILITY')),
  title text not null,
  tracks text[] not null default '{}',
  direction text,
  park text,
  grade text,
  owner text,
  supply text[] not null default '{}',
  demand text[] not null default '{}',
  requirements text[] not null default '{}',
  background text,
  expected_result text,
  data_opened text,
  span_from integer not null,
  span_to integer not null check (span_to > span_from),
  sentence_from integer not null,
  sentence_to integer not null,
  source text not null check (source in ('RULES', 'MODEL')),
  state text not null check (state in ('OPEN', 'ACCEPTED', 'MERGED', 'REJECTED')),
  item_type text,
  item_id uuid,
  decided_by text,
  decided_at timestamptz
);
comment on column mining_candidate.span_from is 'offset in the text of the document';
comment on column mining_candidate.item_id is 'what it became, or what it was found to be the same as';
create index mining_candidate_by_document on mining_candidate (document_id, position);

-- What a candidate resembles: an existing item, or an earlier candidate of the same document.
create table mining_likeness (
  candidate_id uuid not null references mining_candidate on delete cascade,
  other_type text not null check (other_type in ('scenario', 'capability', 'candidate')),
  other_id uuid not null,
  likeness double precision not null check (likeness between 0 and 1),
  primary key (candidate_id, other_type, other_id)
);
