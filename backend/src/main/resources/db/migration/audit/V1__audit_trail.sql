-- One change of state or permission a row. No reference to other tables: the trail outlives what it tells of.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  address text,
  action text not null,
  item_type text not null,
  item_id text not null,
  organisation_id uuid,
  before jsonb not null,
  after jsonb not null
);
comment on column audit_entry.actor is 'Keycloak''s immutable user id, or ''system''';
comment on column audit_entry.address is 'IP address of the client, unless the system acted by itself';
create index audit_entry_by_time on audit_entry (at desc, id desc);
create index audit_entry_by_actor on audit_entry (actor, at desc);
create index audit_entry_by_action on audit_entry (action, at desc);
create index audit_entry_by_item on audit_entry (item_id, at desc);
create index audit_entry_by_organisation on audit_entry (organisation_id, at desc);

-- Append-only whatever the application does. 180 days are the six months for which article 21 of the Cybersecurity
-- Law wants logs kept; what is older may be deleted, by retention, but never changed.
create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.at < now() - interval '180 days' then
      return old;
    end if;
  end if;
  raise exception 'audit_entry is append-only: % refused', lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_keeps_rows before update or delete on audit_entry
  for each row execute function audit_entry_is_append_only();
create trigger audit_entry_keeps_table before truncate on audit_entry
  for each statement execute function audit_entry_is_append_only();
-- Also when somebody plays back a replication or restores.
alter table audit_entry enable always trigger audit_entry_keeps_rows;
alter table audit_entry enable always trigger audit_entry_keeps_table;
