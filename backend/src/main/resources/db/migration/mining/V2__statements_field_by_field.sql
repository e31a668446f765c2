-- What documents say beside the title, and the sentences that were passed over.
alter table mining_candidate
  add column place text,
  add column lead text,
  add column supporting text[] not null default '{}',
  add column budget_min numeric(14, 4),
  add column budget_max numeric(14, 4),
  add column end_date date,
  add column problem text,
  drop constraint mining_candidate_source_check,
  add constraint mining_candidate_source_check check (source in ('RULES', 'MODEL', 'HAND'));
comment on column mining_candidate.lead is 'the departments in charge, as the document names them';
comment on column mining_candidate.budget_min is '万元';

create table mining_passed (
  document_id uuid not null references mining_document on delete cascade,
  sentence_from integer not null,
  sentence_to integer not null check (sentence_to > sentence_from),
  reason text not null,
  primary key (document_id, sentence_from)
);
comment on table mining_passed is 'sentences in which nothing was found';
