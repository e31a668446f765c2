alter table audit_entry add column if not exists others uuid[] not null default '{}';
comment on column audit_entry.others is 'further organisations that it concerns, whose members may read of it';
