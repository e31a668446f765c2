-- Needs of which people want to hear. Who follows one is known by their subject alone; erasing an account deletes its rows.
create table followed_need (
  subject text not null,
  scenario_id uuid not null,
  since timestamptz not null,
  told_state text not null,
  primary key (subject, scenario_id)
);
comment on column followed_need.told_state is 'where the need stood when the person last heard of it';
create index followed_need_by_need on followed_need (scenario_id);
