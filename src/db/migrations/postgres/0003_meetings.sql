-- The decision-making body: meetings, decisions, mandates, searches for a date. The same tables as in ../sqlite.

-- Volunteers and the office hear of some changes, partners' staff do not: one more word for the audience.
alter table journal drop constraint journal_audience_check;
alter table journal add constraint journal_audience_check
    check (audience in ('public', 'signed', 'programme', 'tandem', 'partner', 'both', 'person', 'office'));

-- A meeting of the body. `present` and `quorum` are kept as they were when it was closed.
create table meeting (
    id uuid primary key,
    title text not null,
    starts text not null,
    starts_at timestamptz not null,
    minutes bigint not null check (minutes > 0),
    place text not null,
    state text not null check (state in ('planned', 'open', 'closed')),
    present bigint,
    quorum bigint,
    version bigint not null,
    check ((state = 'closed') = (present is not null)),
    check ((present is null) = (quorum is null))
);

create table agenda_item (
    id uuid primary key,
    meeting_id uuid not null references meeting (id),
    ord bigint not null,
    kind text not null check (kind in ('concern', 'idea', 'deadline', 'election', 'consultation', 'other')),
    title text not null,
    minutes bigint check (minutes > 0),
    bundle_id uuid,
    note text not null,
    state text not null check (state in ('open', 'done', 'postponed')),
    version bigint not null
);
create index agenda_item_meeting on agenda_item (meeting_id);

-- Who is at a meeting.
create table presence (
    meeting_id uuid not null references meeting (id),
    person_id uuid not null references person (id),
    primary key (meeting_id, person_id)
);

-- A question the body decides. `voted` counts whoever had their say on a telephone; `hands` and `result` are JSON.
create table decision (
    id uuid primary key,
    question text not null,
    method text not null check (method in ('consent', 'consensus', 'resistance', 'majority', 'election')),
    secret boolean not null,
    via text not null check (via in ('phones', 'hands', 'both')),
    meeting_id uuid references meeting (id),
    item_id uuid references agenda_item (id),
    bundle_id uuid,
    role text check (role in ('speaker', 'moderator')),
    seats bigint check (seats > 0),
    run_off boolean not null,
    state text not null check (state in ('open', 'decided', 'failed', 'reopened')),
    voted bigint not null check (voted >= 0),
    hands text,
    result text,
    reason text,
    opened_at timestamptz not null,
    closed_at timestamptz,
    reopened_as uuid references decision (id),
    version bigint not null,
    unique (id, secret),
    unique (id, state),
    check ((method = 'election') = (role is not null)),
    check ((role is null) = (seats is null)),
    check ((state = 'open') = (result is null)),
    check ((state = 'open') = (closed_at is null)),
    check ((state = 'reopened') = (reopened_as is not null)),
    check (not secret or (via = 'phones' and hands is null))
);
create index decision_meeting on decision (meeting_id);
create index decision_item on decision (item_id);
create index decision_bundle on decision (bundle_id);

-- What stands to choice.
create table decision_option (
    decision_id uuid not null references decision (id),
    id text not null,
    ord bigint not null,
    title text not null,
    primary key (decision_id, id)
);

-- Who stands for an election.
create table candidate (
    decision_id uuid not null references decision (id),
    person_id uuid not null references person (id),
    primary key (decision_id, person_id)
);

-- Who said what in an open vote, JSON. A secret decision cannot have such a row.
create table decision_ballot (
    decision_id uuid not null,
    secret boolean not null check (not secret),
    person_id uuid not null references person (id),
    ballot text not null,
    primary key (decision_id, person_id),
    foreign key (decision_id, secret) references decision (id, secret)
);

-- Who had their say in a secret vote, and what was said, each without the other; neither can outlast the vote. No time, and
-- no order but that of the keys.
create table decision_roll (
    decision_id uuid not null,
    state text not null check (state = 'open'),
    person_id uuid not null references person (id),
    primary key (decision_id, person_id),
    foreign key (decision_id, state) references decision (id, state)
);
create table decision_tally (
    decision_id uuid not null,
    state text not null check (state = 'open'),
    option text not null,
    sum bigint not null check (sum >= 0),
    primary key (decision_id, option),
    foreign key (decision_id, state) references decision (id, state)
);

-- The words of objections: without person, time or order; the key is random (UUID v4).
create table decision_objection (
    id uuid primary key,
    decision_id uuid not null references decision (id),
    kind text not null check (kind in ('concern', 'objection', 'reservations', 'stand_aside', 'block')),
    reason text not null,
    would_resolve text not null
);
create index decision_objection_decision on decision_objection (decision_id);

-- The seats of an elected role, laid out from the city's rule.
create table mandate_seat (
    role text not null check (role in ('speaker', 'moderator')),
    seat bigint not null check (seat > 0),
    primary key (role, seat)
);

-- Someone holds a seat from one day to another, both counted. It counts only while they are a member of the body. Two never
-- hold one seat on one day, and nobody two seats of one role.
create table mandate (
    id uuid primary key,
    role text not null,
    seat bigint not null,
    person_id uuid not null references person (id),
    starts_on date not null,
    ends_on date not null,
    decision_id uuid references decision (id),
    reason text,
    version bigint not null,
    check (starts_on <= ends_on),
    constraint mandate_seat_never_overlaps exclude using gist (role with =, seat with =, daterange(starts_on, ends_on, '[]') with &&),
    constraint mandate_person_never_overlaps exclude using gist (role with =, person_id with =, daterange(starts_on, ends_on, '[]') with &&),
    foreign key (role, seat) references mandate_seat (role, seat)
);
create index mandate_person on mandate (person_id);

-- A search for the date that suits most. Once closed it names the meeting it made.
create table date_poll (
    id uuid primary key,
    title text not null,
    minutes bigint not null check (minutes > 0),
    place text not null,
    state text not null check (state in ('open', 'closed')),
    chosen text,
    meeting_id uuid references meeting (id),
    version bigint not null,
    check ((state = 'closed') = (meeting_id is not null)),
    check ((state = 'closed') = (chosen is not null))
);

create table date_poll_option (
    poll_id uuid not null references date_poll (id),
    starts text not null,
    primary key (poll_id, starts)
);

create table date_poll_answer (
    poll_id uuid not null,
    starts text not null,
    person_id uuid not null references person (id),
    answer text not null check (answer in ('yes', 'maybe', 'no')),
    primary key (poll_id, starts, person_id),
    foreign key (poll_id, starts) references date_poll_option (poll_id, starts)
);
create index date_poll_answer_person on date_poll_answer (person_id);
