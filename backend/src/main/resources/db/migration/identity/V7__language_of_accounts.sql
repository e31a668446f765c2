alter table account
  add column language text not null default 'zh-CN' check (language in ('zh-CN', 'en'));
comment on column account.language is 'in which the person reads pages, and is written to';
