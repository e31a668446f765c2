-- What was posted before there was a history starts it now.
insert into work_item
  (item_type, item_id, organisation_id, title, state, version, author, assignee, due_on,
   state_since, updated_at)
select 'capability', id, organisation_id, name, state, version,
  case when sample then null else created_by end, case when sample then null else created_by end,
  current_date + 30, updated_at, updated_at
from capability;
