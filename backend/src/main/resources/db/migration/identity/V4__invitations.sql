-- Invitations to join an organisation. Whoever holds the token may accept, whichever account they use.
create table invitation (
  id uuid primary key,
  token text not null unique,
  organisation_id uuid not null references organisation,
  email text,
  role text not null check (role in ('ADMIN', 'MEMBER')),
  language text not null,
  invited_by text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  answer text check (answer in ('ACCEPTED', 'DECLINED', 'REVOKED')),
  answered_by text,
  answered_at timestamptz,
  mail text not null default 'WAITING' check (mail in ('WAITING', 'SENT', 'REFUSED'))
);
comment on column invitation.email is 'erased some time after the invitation ended';
create index invitation_by_organisation on invitation (organisation_id, invited_at desc);
create unique index invitation_open on invitation (organisation_id, lower(email)) where answer is null;
