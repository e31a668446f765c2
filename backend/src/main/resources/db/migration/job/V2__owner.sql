-- Whose turn it is: of the organisation, or else of whoever asked.
alter table job add column owner text not null
  generated always as (coalesce(organisation_id::text, asked_by)) stored;
drop index job_by_turn;
create index job_by_turn on job (owner, submitted_at);
