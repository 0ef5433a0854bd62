-- The decision-making body: meetings, decisions, mandates, searches for a date. The same tables as in ../postgres.

-- Volunteers and the office hear of some changes, partners' staff do not: one more word for the audience.
drop trigger journal_keeps_what_it_has;
alter table journal rename to journal_before;
create table journal (
    version integer not null,
    ord integer not null,
    at text not null,
    actor blob,
    action text not null,
    record text not null,
    record_id text not null,
    audience text not null check (audience in ('public', 'signed', 'programme', 'tandem', 'partner', 'both', 'person', 'office')),
    area_id text,
    tandem_id blob,
    partner_id text,
    person_id blob,
    primary key (version, ord)
) strict;
insert into journal select * from journal_before;
drop table journal_before;
create index journal_record on journal (record, record_id);
create trigger journal_keeps_what_it_has before delete on journal begin select raise(abort, 'the journal is append only'); end;

-- A meeting of the body. `present` and `quorum` are kept as they were when it was closed.
create table meeting (
    id blob primary key,
    title text not null,
    starts text not null,
    starts_at text not null,
    minutes integer not null check (minutes > 0),
    place text not null,
    state text not null check (state in ('planned', 'open', 'closed')),
    present integer,
    quorum integer,
    version integer not null,
    check ((state = 'closed') = (present is not null)),
    check ((present is null) = (quorum is null))
) strict;

create table agenda_item (
    id blob primary key,
    meeting_id blob not null references meeting (id),
    ord integer not null,
    kind text not null check (kind in ('concern', 'idea', 'deadline', 'election', 'consultation', 'other')),
    title text not null,
    minutes integer check (minutes > 0),
    bundle_id blob,
    note text not null,
    state text not null check (state in ('open', 'done', 'postponed')),
    version integer not null
) strict;
create index agenda_item_meeting on agenda_item (meeting_id);

-- Who is at a meeting.
create table presence (
    meeting_id blob not null references meeting (id),
    person_id blob not null references person (id),
    primary key (meeting_id, person_id)
) strict, without rowid;

-- A question the body decides. `voted` counts whoever had their say on a telephone; `hands` and `result` are JSON.
create table decision (
    id blob primary key,
    question text not null,
    method text not null check (method in ('consent', 'consensus', 'resistance', 'majority', 'election')),
    secret integer not null,
    via text not null check (via in ('phones', 'hands', 'both')),
    meeting_id blob references meeting (id),
    item_id blob references agenda_item (id),
    bundle_id blob,
    role text check (role in ('speaker', 'moderator')),
    seats integer check (seats > 0),
    run_off integer not null,
    state text not null check (state in ('open', 'decided', 'failed', 'reopened')),
    voted integer not null check (voted >= 0),
    hands text,
    result text,
    reason text,
    opened_at text not null,
    closed_at text,
    reopened_as blob references decision (id),
    version integer not null,
    unique (id, secret),
    unique (id, state),
    check ((method = 'election') = (role is not null)),
    check ((role is null) = (seats is null)),
    check ((state = 'open') = (result is null)),
    check ((state = 'open') = (closed_at is null)),
    check ((state = 'reopened') = (reopened_as is not null)),
    check (not secret or (via = 'phones' and hands is null))
) strict;
create index decision_meeting on decision (meeting_id);
create index decision_item on decision (item_id);
create index decision_bundle on decision (bundle_id);

-- What stands to choice.
create table decision_option (
    decision_id blob not null references decision (id),
    id text not null,
    ord integer not null,
    title text not null,
    primary key (decision_id, id)
) strict, without rowid;

-- Who stands for an election.
create table candidate (
    decision_id blob not null references decision (id),
    person_id blob not null references person (id),
    primary key (decision_id, person_id)
) strict, without rowid;

-- Who said what in an open vote, JSON. A secret decision cannot have such a row.
create table decision_ballot (
    decision_id blob not null,
    secret integer not null check (not secret),
    person_id blob not null references person (id),
    ballot text not null,
    primary key (decision_id, person_id),
    foreign key (decision_id, secret) references decision (id, secret)
) strict, without rowid;

-- Who had their say in a secret vote, and what was said, each without the other; neither can outlast the vote. No time, and
-- no order but that of the keys.
create table decision_roll (
    decision_id blob not null,
    state text not null check (state = 'open'),
    person_id blob not null references person (id),
    primary key (decision_id, person_id),
    foreign key (decision_id, state) references decision (id, state)
) strict, without rowid;
create table decision_tally (
    decision_id blob not null,
    state text not null check (state = 'open'),
    option text not null,
    sum integer not null check (sum >= 0),
    primary key (decision_id, option),
    foreign key (decision_id, state) references decision (id, state)
) strict, without rowid;

-- The words of objections: without person, time or order; the key is random (UUID v4).
create table decision_objection (
    id blob primary key,
    decision_id blob not null references decision (id),
    kind text not null check (kind in ('concern', 'objection', 'reservations', 'stand_aside', 'block')),
    reason text not null,
    would_resolve text not null
) strict, without rowid;
create index decision_objection_decision on decision_objection (decision_id);

-- The seats of an elected role, laid out from the city's rule.
create table mandate_seat (
    role text not null check (role in ('speaker', 'moderator')),
    seat integer not null check (seat > 0),
    primary key (role, seat)
) strict;

-- Someone holds a seat from one day to another, both counted. It counts only while they are a member of the body. Two never
-- hold one seat on one day, and nobody two seats of one role.
create table mandate (
    id blob primary key,
    role text not null,
    seat integer not null,
    person_id blob not null references person (id),
    starts_on text not null,
    ends_on text not null,
    decision_id blob references decision (id),
    reason text,
    version integer not null,
    check (starts_on <= ends_on),
    foreign key (role, seat) references mandate_seat (role, seat)
) strict;
create index mandate_person on mandate (person_id);
create trigger mandate_seat_never_overlaps before insert on mandate
when exists (select 1 from mandate m where m.role = new.role and m.seat = new.seat
    and m.starts_on <= new.ends_on and new.starts_on <= m.ends_on)
begin select raise(abort, 'mandate_seat_never_overlaps'); end;
create trigger mandate_person_never_overlaps before insert on mandate
when exists (select 1 from mandate m where m.role = new.role and m.person_id = new.person_id
    and m.starts_on <= new.ends_on and new.starts_on <= m.ends_on)
begin select raise(abort, 'mandate_person_never_overlaps'); end;
create trigger mandate_is_only_shortened before update on mandate
when new.role <> old.role or new.seat <> old.seat or new.person_id <> old.person_id
    or new.starts_on < old.starts_on or new.ends_on > old.ends_on
begin select raise(abort, 'mandate_is_only_shortened'); end;

-- A search for the date that suits most. Once closed it names the meeting it made.
create table date_poll (
    id blob primary key,
    title text not null,
    minutes integer not null check (minutes > 0),
    place text not null,
    state text not null check (state in ('open', 'closed')),
    chosen text,
    meeting_id blob references meeting (id),
    version integer not null,
    check ((state = 'closed') = (meeting_id is not null)),
    check ((state = 'closed') = (chosen is not null))
) strict;

create table date_poll_option (
    poll_id blob not null references date_poll (id),
    starts text not null,
    primary key (poll_id, starts)
) strict;

create table date_poll_answer (
    poll_id blob not null,
    starts text not null,
    person_id blob not null references person (id),
    answer text not null check (answer in ('yes', 'maybe', 'no')),
    primary key (poll_id, starts, person_id),
    foreign key (poll_id, starts) references date_poll_option (poll_id, starts)
) strict;
create index date_poll_answer_person on date_poll_answer (person_id);
