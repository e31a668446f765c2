-- A choice among those with whom the owner of a need is engaged. What the need was called is kept with it.
create table selection (
  id uuid primary key,
  version bigint not null,
  scenario_id uuid not null,
  owner uuid not null,
  title text not null,
  stage text not null check (stage in ('PREPARED', 'OPEN', 'CONSENSUS', 'DECIDED', 'CANCELLED')),
  stage_since timestamptz not null,
  blind boolean not null,
  meeting_attended text,
  meeting_notes text,
  meeting_noted_by text,
  meeting_noted_at timestamptz,
  ended_because text,
  begun_by text not null,
  created_at timestamptz not null
);
comment on column selection.blind is 'whether assessors get to know whose offer is which only with the result';
comment on column selection.meeting_notes is 'what came of the meeting about the points; null for nothing yet';
comment on column selection.ended_because is 'why it was given up; null unless it was';
-- A need has one selection at a time.
create unique index selection_open on selection (scenario_id) where stage in ('PREPARED', 'OPEN', 'CONSENSUS');
create index selection_by_scenario on selection (scenario_id, created_at);
create index selection_by_owner on selection (owner);

create table selection_criterion (
  selection_id uuid not null references selection on delete cascade,
  position int not null,
  name text not null,
  meaning text not null,
  weight int not null check (weight between 1 and 99),
  primary key (selection_id, position)
);

-- Who can be selected, as it was when the scoring began.
create table selection_candidate (
  selection_id uuid not null references selection on delete cascade,
  position int not null,
  engagement uuid not null,
  capability_id uuid not null,
  title text not null,
  supplier uuid not null,
  supplier_name text not null,
  brief text not null,
  outcome text check (outcome in ('SELECTED', 'NOT_SELECTED', 'LEFT')),
  outcome_reason text,
  primary key (selection_id, position)
);
comment on column selection_candidate.brief is 'what assessors read of it, without names where they are not to know';
create index selection_candidate_by_engagement on selection_candidate (engagement);

-- What one assessor has to do in a selection, and did.
create table score_sheet (
  id uuid primary key,
  version bigint not null,
  selection_id uuid not null references selection on delete cascade,
  assessor text not null,
  belongs_to text not null check (belongs_to in ('OWNER', 'TASKFORCE', 'EXPERT')),
  named_by text not null,
  named_at timestamptz not null,
  declared_at timestamptz,
  declared_organisations text,
  handed_in_at timestamptz,
  unique (selection_id, assessor)
);
comment on column score_sheet.declared_organisations is 'to whom they said that they are tied, where they do not know who takes part';
create index score_sheet_by_assessor on score_sheet (assessor);

create table score_sheet_conflict (
  sheet_id uuid not null references score_sheet on delete cascade,
  position int not null,
  candidate uuid not null,
  reason text not null,
  primary key (sheet_id, position)
);

create table score_sheet_mark (
  sheet_id uuid not null references score_sheet on delete cascade,
  position int not null,
  candidate uuid not null,
  criterion int not null,
  points numeric(3, 1),
  remark text not null,
  adjusted numeric(3, 1),
  adjusted_reason text,
  primary key (sheet_id, position)
);
comment on column score_sheet_mark.adjusted is 'points since the consensus meeting; null where they stayed';
