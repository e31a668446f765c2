-- Award rounds (评优), from their draft to the numbered result.
create table award_round (
  id uuid primary key,
  version bigint not null,
  title text not null,
  terms text not null,
  kinds text[] not null,
  awards int not null check (awards > 0),
  deadline timestamptz not null,
  stage text not null check (stage in ('DRAFT', 'OPEN', 'SCORING', 'JURY', 'DECIDED', 'PUBLISHED', 'CANCELLED')),
  stage_since timestamptz not null,
  called_at timestamptz,
  decision text,
  number int unique,
  published_at timestamptz,
  ended_because text,
  begun_by text not null,
  sample boolean not null default false,
  created_at timestamptz not null,
  check ((number is null) = (published_at is null)),
  check ((stage = 'PUBLISHED') = (published_at is not null))
);
comment on column award_round.deadline is 'from when on no nomination is taken any more';
create index award_round_by_stage on award_round (stage_since desc);

create table award_criterion (
  round_id uuid not null references award_round on delete cascade,
  position int not null,
  name text not null,
  meaning text not null,
  weight int not null,
  primary key (round_id, position)
);

-- Who or what is nominated. What it is called is as it was when it was nominated, and stays in the result.
create table award_nomination (
  id uuid primary key,
  version bigint not null,
  round_id uuid not null references award_round on delete cascade,
  kind text not null check (kind in ('CASE', 'ORGANISATION')),
  item uuid not null,
  title text not null,
  parties text[] not null,
  names text[] not null,
  tracks text[] not null,
  words text not null,
  organisation uuid,
  nominated_by text,
  nominated_at timestamptz not null,
  state text not null check (state in ('NOMINATED', 'ADMITTED', 'REFUSED', 'AWARDED', 'NOT_AWARDED')),
  check_words text,
  outcome_words text,
  place int,
  certificate int,
  code text unique,
  unique (round_id, kind, item),
  check ((state = 'AWARDED' and certificate is not null) = (code is not null))
);
comment on column award_nomination.organisation is 'which nominated itself; null where the task force did';
comment on column award_nomination.code is 'by which anybody verifies the certificate';

-- What each judge is asked to score, and gave.
create table award_sheet (
  id uuid primary key,
  version bigint not null,
  round_id uuid not null references award_round on delete cascade,
  judge text not null,
  named_by text not null,
  named_at timestamptz not null,
  declared_at timestamptz,
  ties text,
  handed_in_at timestamptz,
  unique (round_id, judge)
);
create index award_sheet_by_judge on award_sheet (judge);

create table award_conflict (
  sheet_id uuid not null references award_sheet on delete cascade,
  position int not null,
  candidate uuid not null,
  reason text not null,
  primary key (sheet_id, position)
);

create table award_mark (
  sheet_id uuid not null references award_sheet on delete cascade,
  position int not null,
  candidate uuid not null,
  criterion int not null,
  points numeric(3, 1) check (points between 0 and 10),
  remark text not null,
  primary key (sheet_id, position)
);
