-- Several of the candidates may go on in a race before one is selected.
alter table selection_candidate
  drop constraint selection_candidate_outcome_check,
  add constraint selection_candidate_outcome_check
    check (outcome in ('SELECTED', 'RACING', 'NOT_SELECTED', 'LEFT'));
