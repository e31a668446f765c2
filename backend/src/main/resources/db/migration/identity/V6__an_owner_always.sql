-- An organisation that has people has an owner, whatever happens at once: changes wait for each other here.
create function membership_keeps_an_owner() returns trigger language plpgsql as $$
begin
  perform 1 from organisation where id = old.organisation_id for update;
  if exists (select 1 from membership where organisation_id = old.organisation_id)
    and not exists (
      select 1 from membership where organisation_id = old.organisation_id and role = 'OWNER')
  then
    raise exception 'organisation % would have no owner', old.organisation_id
      using errcode = 'check_violation', constraint = 'membership_keeps_an_owner';
  end if;
  return null;
end $$;

create constraint trigger membership_keeps_an_owner
  after update or delete on membership
  deferrable initially deferred
  for each row when (old.role = 'OWNER')
  execute function membership_keeps_an_owner();
