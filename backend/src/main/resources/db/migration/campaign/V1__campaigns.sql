-- Calls for scenarios (征集), and what came in on them.
create table campaign (
  id uuid primary key,
  version bigint not null,
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'CLOSED')),
  theme text not null,
  tracks text[] not null default '{}',
  text text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  target integer not null check (target > 0),
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  reminded_at timestamptz
);
comment on column campaign.target is 'how many scenarios are wanted';

-- What came in without an account. Whoever sent it and how to reach them stands here only until they have confirmed it.
create table campaign_submission (
  id uuid primary key,
  campaign_id uuid not null references campaign on delete cascade,
  token text unique,
  language text not null,
  title text not null,
  problem text,
  expected_result text,
  organisation_name text,
  contact_name text,
  contact_phone text,
  contact_email text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  scenario_id uuid,
  mail text not null default 'WAITING' check (mail in ('WAITING', 'SENT', 'REFUSED'))
);
create index campaign_submission_by_campaign on campaign_submission (campaign_id, confirmed_at);

-- Needs that members have tied to a campaign.
create table campaign_posting (
  campaign_id uuid not null references campaign on delete cascade,
  scenario_id uuid not null,
  organisation_id uuid not null,
  tied_by text not null,
  tied_at timestamptz not null,
  primary key (campaign_id, scenario_id)
);
