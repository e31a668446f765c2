-- Organisations that a supplier asked to bid together with it; a confirmed one bids with it.
create table engagement_partner (
  id uuid primary key,
  version bigint not null,
  engagement_id uuid not null references engagement on delete cascade,
  organisation uuid not null,
  contribution text not null,
  capability_id uuid,
  capability_name text,
  state text not null check (state in ('INVITED', 'CONFIRMED', 'DECLINED', 'LEFT', 'REMOVED')),
  words text,
  invited_at timestamptz not null,
  state_since timestamptz not null
);
comment on column engagement_partner.contribution is 'what it is to do, in the words of the supplier';
comment on column engagement_partner.capability_name is 'what the capability was called when the organisation was asked';
comment on column engagement_partner.words is 'what was said to the last step; null for nothing';
-- An organisation takes part in an engagement once.
create unique index engagement_partner_once on engagement_partner (engagement_id, organisation)
  where state in ('INVITED', 'CONFIRMED');
create index engagement_partner_by_organisation on engagement_partner (organisation, state);
