-- Mails that failed can be tried again, so their words are kept, unless it has become too late for what they tell.
alter table notice_message add column ends boolean not null default false;
comment on column notice_message.ends is 'whether until is when what it tells of ends; else it is how long it is tried';
create index notice_message_mailed on notice_message (mail, id) where mail <> 'NONE';
