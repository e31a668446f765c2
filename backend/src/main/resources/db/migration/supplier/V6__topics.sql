-- Capabilities are found by track where they are worked on.
update work_item set topics = offer.tracks
from capability offer where work_item.item_type = 'capability' and work_item.item_id = offer.id;
