create table kept_answer (
    id           bytea primary key,
    request      bytea not null,
    attempt      uuid not null,
    started_at   timestamptz not null,
    status       integer,
    location     text,
    content_type text,
    body         bytea
);
create index kept_answer_started_at on kept_answer (started_at);
comment on table kept_answer is 'first answers to requests that may be sent again';
comment on column kept_answer.id is 'SHA-256 of who asks and the key they sent';
comment on column kept_answer.request is 'SHA-256 of what they asked';
comment on column kept_answer.status is 'null while the first request still runs';
