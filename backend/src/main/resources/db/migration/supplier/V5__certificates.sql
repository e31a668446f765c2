-- What a capability itself is certified for; an organisation's qualifications stand with the organisation.
create table capability_certificate (
  capability_id uuid not null references capability on delete cascade,
  position integer not null,
  kind text not null,
  number text,
  holder text,
  scope text,
  valid_until date,
  state text not null check (state in ('HELD', 'APPLIED', 'PLANNED')),
  confidentiality text not null check (confidentiality in ('PUBLIC', 'AFTER_INTEREST', 'ORGANISATION')),
  primary key (capability_id, position)
);
create index capability_certificate_by_end on capability_certificate (valid_until) where state = 'HELD';
