-- What was posted before there was a history starts it now.
insert into work_item
  (item_type, item_id, organisation_id, title, state, version, author, assignee, due_on,
   state_since, updated_at)
select 'scenario', id, organisation_id, title, state, version,
  case when sample then null else created_by end, case when sample then null else created_by end,
  coalesce(valid_until, current_date + 30), updated_at, updated_at
from scenario;
