-- What was shown, begun, answered and ended of which pairs, to learn from; only ever added to. Of people it holds nothing.
create table engagement_event (
  id bigint generated always as identity primary key,
  kind text not null,
  scenario_id uuid not null,
  capability_id uuid not null,
  organisation uuid,
  part text not null,
  place integer,
  reason text,
  cause text,
  at timestamptz not null,
  day date not null
);
comment on column engagement_event.organisation is 'who saw or did it; null for the task force and the market';
comment on column engagement_event.place is 'the place in the list in which it was shown, from 1';
-- What is shown again on the same day to the same is no news.
create unique index engagement_event_once on engagement_event (kind, scenario_id, capability_id, part, day)
  where kind in ('SHOWN', 'OPENED');
create index engagement_event_by_day on engagement_event (day, id);
create function engagement_event_stays() returns trigger language plpgsql as $$
begin
  raise exception 'events of engagements are only added to';
end $$;
create trigger engagement_event_stays before update on engagement_event
  for each row execute function engagement_event_stays();
