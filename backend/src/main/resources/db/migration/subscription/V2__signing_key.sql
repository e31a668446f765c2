-- Links are signed in one place now; those in mails that have been sent go on to hold.
insert into signing_key (key) select key from stop_key on conflict do nothing;
drop table stop_key;
