-- What experts of the pool say of themselves; who is one, Keycloak knows.
create table expert (
  subject text primary key,
  version bigint not null,
  institution text not null,
  position text,
  tracks text[] not null,
  specialities text not null,
  languages text[] not null,
  at_once int not null check (at_once between 1 and 20),
  away_until date,
  ties text,
  updated_at timestamptz not null
);
comment on column expert.at_once is 'in how many assessments they take part at a time, at most';
comment on column expert.away_until is 'the last day on which they cannot assess; null for always available';
comment on column expert.ties is 'to which organisations they are tied and how, one a line; read to find conflicts of interest, and shown to nobody else';
