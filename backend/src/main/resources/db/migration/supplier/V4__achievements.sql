-- How far an achievement (a capability of the kind 成果) has come. One without a row is at the first stage.
create table achievement (
  capability_id uuid primary key references capability on delete cascade,
  version bigint not null,
  stage text not null,
  next_review_on date,
  reminded_for date,
  incubator text,
  handed_park text,
  handed_on date,
  hand_over_note text
);
comment on column achievement.version is 'counts the changes from 1; the version of the document in the index grows with it';
comment on column achievement.reminded_for is 'the day of review of which the owner has been reminded';
create index achievement_by_review on achievement (next_review_on) where next_review_on is not null;

-- Assessments of its maturity; none is ever changed.
create table maturity_assessment (
  id uuid primary key,
  capability_id uuid not null references capability on delete cascade,
  assessed_on date not null,
  level text not null,
  basis text not null,
  assessor text not null,
  entered_by text not null,
  entered_at timestamptz not null
);
create index maturity_assessment_by_capability on maturity_assessment (capability_id, assessed_on desc, entered_at desc);
