-- Needs are found by track and park where they are worked on.
update work_item set topics = need.tracks || case when need.park is null then '{}'::text[] else array[need.park] end
from scenario need where work_item.item_type = 'scenario' and work_item.item_id = need.id;
