-- Numbered lists of needs or of capabilities. Once published, an edition never changes.
create table market_list (
  id uuid primary key,
  version bigint not null,
  kind text not null check (kind in ('SCENARIO', 'CAPABILITY')),
  year int,
  number int check (number > 0),
  edition int not null check (edition > 0),
  title text not null,
  introduction text,
  period_from date,
  period_to date,
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'SUPERSEDED', 'EXPIRED')),
  replaced_by uuid references market_list,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  ended_at timestamptz,
  check (state = 'DRAFT' or number is not null and published_at is not null and published_by is not null)
);
comment on column market_list.year is 'only where the operator numbers lists anew each year';
comment on column market_list.number is 'given when the first edition is published';
create unique index market_list_edition on market_list (kind, coalesce(year, 0), number, edition);
create index market_list_by_time on market_list (published_at desc);
create index market_list_by_end on market_list (period_to) where state = 'PUBLISHED';

-- What a draft lists, in order; the columns from item_version on are filled when it is published.
create table market_list_item (
  list_id uuid not null references market_list on delete cascade,
  position int not null check (position > 0),
  item_id uuid not null,
  note text,
  item_version bigint,
  organisation_id uuid,
  organisation_name text,
  organisation_class text,
  organisation_park text,
  content jsonb,
  primary key (list_id, position),
  unique (list_id, item_id)
);
comment on column market_list_item.content is 'what everybody might read of the item in that version, nothing else';
create index market_list_item_by_item on market_list_item (item_id);

-- Frozen whatever the application does: of a published edition only its standing can change, and only forwards.
create function market_list_is_frozen() returns trigger language plpgsql as $$
declare
  standing constant text[] := array['state', 'version', 'updated_at', 'ended_at', 'replaced_by'];
begin
  if tg_op <> 'TRUNCATE' then
    if old.state = 'DRAFT' then
      if tg_op = 'DELETE' then
        return old;
      end if;
      if new.state = 'DRAFT' then
        return new;
      end if;
      if new.state = 'PUBLISHED'
          and exists (select from market_list_item where list_id = new.id)
          and not exists (
            select from market_list_item
            where list_id = new.id and (item_version is null or organisation_name is null or content is null)) then
        return new;
      end if;
    elsif tg_op = 'UPDATE' then
      if to_jsonb(new) - standing = to_jsonb(old) - standing
          and (old.state || ' ' || new.state) in
            ('PUBLISHED SUPERSEDED', 'PUBLISHED EXPIRED', 'EXPIRED SUPERSEDED') then
        return new;
      end if;
    end if;
  end if;
  raise exception 'a published list is frozen: % refused', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
create function market_list_item_is_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' then
    raise exception 'published lists are frozen: truncate refused' using errcode = 'insufficient_privilege';
  end if;
  if exists (
      select from market_list
      where state <> 'DRAFT'
        and id in (case when tg_op <> 'INSERT' then old.list_id end, case when tg_op <> 'DELETE' then new.list_id end))
  then
    raise exception 'a published list is frozen: % refused', lower(tg_op) using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
create trigger market_list_keeps_rows before update or delete on market_list
  for each row execute function market_list_is_frozen();
create trigger market_list_keeps_table before truncate on market_list
  for each statement execute function market_list_is_frozen();
create trigger market_list_item_keeps_rows before insert or update or delete on market_list_item
  for each row execute function market_list_item_is_frozen();
create trigger market_list_item_keeps_table before truncate on market_list_item
  for each statement execute function market_list_item_is_frozen();
-- Also when somebody plays back a replication or restores.
alter table market_list enable always trigger market_list_keeps_rows;
alter table market_list enable always trigger market_list_keeps_table;
alter table market_list_item enable always trigger market_list_item_keeps_table;

-- Which reminders of the monthly cycle have gone out.
create table market_list_reminder (
  kind text not null,
  month date not null,
  occasion text not null,
  sent_at timestamptz not null,
  primary key (kind, month, occasion)
);
