-- By what the boards filter and order: the terms of the vocabulary under which an item is filed, and the item under whose terms it is, too.
alter table work_item add column topics text[] not null default '{}';
alter table work_item add column about uuid;
comment on column work_item.about is 'the id of the need that an engagement is about; null for what stands for itself';
create index work_item_by_state on work_item (item_type, state, due_on);
create index work_item_by_about on work_item (about) where about is not null;
-- What changed since somebody was here.
create index item_version_by_time on item_version (at desc);
