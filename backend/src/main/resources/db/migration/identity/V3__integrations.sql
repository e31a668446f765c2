-- Programs that act for an organisation, each through a client of its own at Keycloak. Its secret is kept there alone.
create table integration (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  subject text not null unique,
  name text not null,
  writes boolean not null,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);
comment on column integration.subject is 'the service account of the client at Keycloak, which is a member of the organisation until it is revoked';
create index integration_by_organisation on integration (organisation_id);
