-- Concerns, the bundles in which they travel to the administration, and what became of them. The same tables as in
-- ../postgres, in SQLite's words. No table here names a person: a tandem is the author.

-- `round` is the latest transmission; stage and outcome lean on it.
create table bundle (
    id blob primary key,
    title text not null check (title <> ''),
    summary text not null,
    stage text not null check (stage in ('bundled', 'transmitted', 'in_progress', 'answered')),
    outcome text check (outcome in ('implemented', 'partly', 'declined', 'overtaken', 'not_municipal')),
    round integer,
    public_title text,
    public_summary text,
    created_at text not null,
    updated_at text not null,
    version integer not null,
    foreign key (id, round) references transmission (bundle_id, n),
    foreign key (id, round, outcome) references transmission (bundle_id, n, outcome),
    constraint outcome_of_an_answer check ((stage = 'answered') = (outcome is not null)),
    constraint transmitted_has_a_round check ((stage = 'bundled') = (round is null)),
    check ((public_title is null) = (public_summary is null)),
    check (public_title is null or round is not null)
) strict;

-- One way of a bundle to the city and back: sent, received, answered, and maybe opened again, which begins the next.
-- `agreed_on` is the day the city's rule gave; `due_on` the one that holds. `said_at`: the city's last word in it.
create table transmission (
    bundle_id blob not null references bundle (id),
    n integer not null check (n > 0),
    transmitted_at text not null,
    agreed_on text not null,
    due_on text not null,
    due_reason text,
    department text,
    received_at text,
    said_at text not null,
    outcome text check (outcome in ('implemented', 'partly', 'declined', 'overtaken', 'not_municipal')),
    text text check (text <> ''),
    reason text,
    whose text,
    answered_at text,
    reopened_at text,
    reopened_reason text,
    reopened_by blob references tandem (id),
    primary key (bundle_id, n),
    unique (bundle_id, n, outcome),
    check (due_on = agreed_on or due_reason is not null),
    check (received_at is null or department is not null),
    check (answered_at is null or received_at is not null),
    check ((outcome is null) = (answered_at is null)),
    check ((outcome is null) = (text is null)),
    constraint declined_says_why check (outcome is null or outcome <> 'declined' or (reason is not null and reason <> '')),
    constraint not_municipal_says_whose check (outcome is null or outcome <> 'not_municipal' or (whose is not null and whose <> '')),
    check (reopened_at is null or answered_at is not null),
    check ((reopened_at is null) = (reopened_by is null)),
    check ((reopened_at is null) = (reopened_reason is null))
) strict;

-- A point is on a grid of `precision_m` before it comes here.
create table concern (
    id blob primary key,
    tandem_id blob not null references tandem (id),
    activity_id blob references activity (id),
    topic text not null check (topic <> ''),
    description text not null,
    priority text not null check (priority in ('low', 'medium', 'high')),
    place text not null check (place in ('city', 'area', 'point')),
    area_id text,
    edition text not null,
    lon real,
    lat real,
    precision_m integer check (precision_m in (10, 100, 500)),
    contact text not null,
    sphere text not null check (sphere in ('municipal', 'state', 'federal', 'carrier', 'outside')),
    could_decide text not null,
    bundle_id blob references bundle (id),
    created_at text not null,
    updated_at text not null,
    version integer not null,
    check ((place = 'city') = (area_id is null)),
    check ((place = 'point') = (lon is not null)),
    check ((place = 'point') = (lat is not null)),
    check ((place = 'point') = (precision_m is not null))
) strict;
create index concern_tandem on concern (tandem_id);
create index concern_bundle on concern (bundle_id);

-- What could be done, one each; a realisable one is one a city can decide.
create table proposal (
    concern_id blob not null references concern (id),
    ord integer not null,
    text text not null check (text <> ''),
    realisable integer not null,
    primary key (concern_id, ord)
) strict;

-- What the body decided about a bundle.
create table bundle_decision (
    bundle_id blob not null references bundle (id),
    decision_id blob not null,
    question text not null,
    accepted integer not null,
    at text not null,
    primary key (bundle_id, decision_id)
) strict;

-- What the city does about a bundle.
create table measure (
    id blob primary key,
    bundle_id blob not null references bundle (id),
    text text not null check (text <> ''),
    state text not null check (state in ('planned', 'under_way', 'done')),
    due_on text,
    done_on text,
    at text not null,
    changed_at text not null,
    version integer not null,
    check ((state = 'done') = (done_on is not null))
) strict;
create index measure_bundle on measure (bundle_id);

-- What was seen to have changed, by a tandem of the bundle or, without one, the office.
create table effect (
    id blob primary key,
    bundle_id blob not null references bundle (id),
    text text not null check (text <> ''),
    seen_on text not null,
    tandem_id blob references tandem (id),
    at text not null
) strict;
create index effect_bundle on effect (bundle_id);
