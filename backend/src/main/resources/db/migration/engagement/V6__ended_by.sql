-- Who ended an engagement: both sides are told.
alter table engagement add column end_part text;
comment on column engagement.end_part is 'in which part somebody ended it; null where that was not kept, or it goes on';
update engagement e set end_part = coalesce(
  (select ended.part from engagement_event ended
    where ended.scenario_id = e.scenario_id and ended.capability_id = e.capability_id
      and ended.kind in ('DECLINE', 'LEAVE', 'GIVE_UP')
    order by ended.id desc limit 1),
  case when e.end_cause is not null then 'SYSTEM' end)
where e.end_reason is not null or e.end_cause is not null;
