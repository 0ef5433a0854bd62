-- What the city asks of the tandems. The asker's duties are columns that cannot be empty.
create table consultation (
    id blob primary key,
    title text not null check (length(title) > 0),
    purpose text not null check (length(purpose) > 0),
    still_open text not null check (length(still_open) > 0),
    minutes integer not null check (minutes between 1 and 600),
    what_happens text not null check (length(what_happens) > 0),
    answer_by text not null,
    feedback_on text not null,
    -- Every tandem may answer; otherwise those in consultation_tandem.
    to_all integer not null,
    feedback text,
    fed_back_at text,
    fed_back_on text,
    created_at text not null,
    version integer not null,
    check (feedback_on > answer_by),
    check ((feedback is null) = (fed_back_at is null)),
    check ((feedback is null) = (fed_back_on is null)),
    check (feedback is null or length(feedback) > 0)
) strict;

create table consultation_tandem (
    consultation_id blob not null references consultation (id),
    tandem_id blob not null references tandem (id),
    primary key (consultation_id, tandem_id)
) strict;

-- One answer a tandem; `declined` needs no reason.
create table consultation_response (
    consultation_id blob not null references consultation (id),
    tandem_id blob not null references tandem (id),
    state text not null check (state in ('answered', 'declined')),
    text text not null,
    at text not null,
    primary key (consultation_id, tandem_id),
    check (state = 'declined' or length(text) > 0)
) strict;
