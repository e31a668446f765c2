-- Engagements are found by the track and park of their need, and are due when they say so themselves.
update work_item set about = pair.scenario_id, due_on = coalesce(pair.due_on, work_item.due_on)
from engagement pair where work_item.item_type = 'engagement' and work_item.item_id = pair.id;
alter table engagement add column nagged_on date;
comment on column engagement.nagged_on is 'when the task force last asked both sides how it stands; null before';
