-- What words of people's sheets mean in the market's terms, as somebody said once.
create table sheet_word (
  owner_id uuid not null,
  kind text not null,
  field text not null,
  word text not null,
  term text not null,
  used_at timestamptz not null,
  primary key (owner_id, kind, field, word)
);
comment on column sheet_word.owner_id is 'the organisation; all zeros for the zone';
comment on column sheet_word.term is 'blank where the word is to be left out';
