-- Whoever has signed in. The subject is Keycloak's immutable user id; all else follows what Keycloak says.
create table account (
  subject text primary key,
  username text,
  display_name text not null,
  email text,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  tokens_valid_from timestamptz,
  erased_at timestamptz
);
comment on column account.tokens_valid_from is 'tokens and sessions issued before do not count any more';
comment on column account.erased_at is 'when the person had their data erased; nothing but the subject is left then';

-- A user name can be given to somebody else one day, a subject cannot.
drop table membership;
create table membership (
  subject text not null,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('OWNER', 'ADMIN', 'MEMBER')),
  since timestamptz not null,
  primary key (subject, organisation_id)
);
create index membership_by_organisation on membership (organisation_id);

-- What was registered before there was approval stays as it was: in use.
alter table organisation
  add column state text not null default 'APPROVED'
    check (state in ('PENDING', 'APPROVED', 'RETURNED', 'SUSPENDED')),
  add column state_reason text,
  add column state_since timestamptz;
alter table organisation alter column state drop default;
create index organisation_by_state on organisation (state, updated_at);
