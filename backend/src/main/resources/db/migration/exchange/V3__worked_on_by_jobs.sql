-- Who works on an import, and since when, stands with the other long work. What was interrupted before that starts anew.
update sheet_import set state = case state when 'CHECKING' then 'MAPPING' when 'RUNNING' then 'CHECKED' else 'DONE' end
where state in ('CHECKING', 'RUNNING', 'UNDOING');
alter table sheet_import drop column beat_at;
