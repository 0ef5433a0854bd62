-- What the city asks of the tandems. The asker's duties are columns that cannot be empty.
create table consultation (
    id uuid primary key,
    title text not null check (length(title) > 0),
    purpose text not null check (length(purpose) > 0),
    still_open text not null check (length(still_open) > 0),
    minutes bigint not null check (minutes between 1 and 600),
    what_happens text not null check (length(what_happens) > 0),
    answer_by date not null,
    feedback_on date not null,
    -- Every tandem may answer; otherwise those in consultation_tandem.
    to_all boolean not null,
    feedback text,
    fed_back_at timestamptz,
    fed_back_on date,
    created_at timestamptz not null,
    version bigint not null,
    check (feedback_on > answer_by),
    check ((feedback is null) = (fed_back_at is null)),
    check ((feedback is null) = (fed_back_on is null)),
    check (feedback is null or length(feedback) > 0)
);

create table consultation_tandem (
    consultation_id uuid not null references consultation (id),
    tandem_id uuid not null references tandem (id),
    primary key (consultation_id, tandem_id)
);

-- One answer a tandem; `declined` needs no reason.
create table consultation_response (
    consultation_id uuid not null references consultation (id),
    tandem_id uuid not null references tandem (id),
    state text not null check (state in ('answered', 'declined')),
    text text not null,
    at timestamptz not null,
    primary key (consultation_id, tandem_id),
    check (state = 'declined' or length(text) > 0)
);
