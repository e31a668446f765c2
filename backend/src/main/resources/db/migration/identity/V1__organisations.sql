create table organisation (
  id uuid primary key,
  version bigint not null,
  name text not null,
  credit_code text not null unique,
  organisation_class text,
  tier text,
  platform boolean not null default false,
  scale text,
  park text,
  region text,
  profile text,
  qualifications text[] not null default '{}',
  regions_served text[] not null default '{}',
  honours text[] not null default '{}',
  website text,
  contact_name text,
  contact_phone text,
  contact_email text,
  sample boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- Who acts for an organisation. The user name is Keycloak's preferred_username.
create table membership (
  username text not null,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('OWNER', 'ADMIN', 'MEMBER')),
  primary key (username, organisation_id)
);
