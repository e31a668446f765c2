-- Who bids together with a supplier, as it was when the scoring began: their ids, and what they are called.
alter table selection_candidate
  add column partner_ids text[] not null default '{}',
  add column partners text[] not null default '{}';
