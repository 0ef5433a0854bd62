-- What people agree. The same tables as in ../sqlite, in PostgreSQL's words; a test holds the two equal.
-- Wall times are `2026-11-26T17:00` in the city's zone; lists of codes are separated by spaces.

create extension if not exists btree_gist;

-- The number of the last change. The last statement of every write raises it, so journal order is commit order.
create table version (
    id bigint primary key check (id = 1),
    version bigint not null
);
insert into version (id, version) values (1, 0);

-- Who did what to which record: append only. Holds no text that a person wrote.
create table journal (
    version bigint not null,
    ord bigint not null,
    at timestamptz not null,
    actor uuid,
    action text not null,
    record text not null,
    record_id text not null,
    audience text not null check (audience in ('public', 'signed', 'tandem', 'partner', 'both', 'person', 'office')),
    area_id text,
    tandem_id uuid,
    partner_id text,
    person_id uuid,
    primary key (version, ord)
);
create index journal_record on journal (record, record_id);
create function keep_the_journal() returns trigger language plpgsql as $$ begin raise exception 'the journal is append only'; end $$;
create trigger journal_keeps_what_it_has before delete on journal for each row execute function keep_the_journal();

create table person (
    id uuid primary key,
    name text not null,
    surname text,
    contact text,
    role text not null check (role in ('connector', 'partner', 'coordinator', 'operator')),
    state text not null check (state in ('active', 'alumni', 'erased')),
    languages text not null,
    digest text not null check (digest in ('daily', 'at_once', 'never')),
    term_ends date,
    consented_at timestamptz not null,
    created_at timestamptz not null,
    digested_at timestamptz,
    version bigint not null
);

-- Partners' staff and the houses they speak for.
create table person_partner (
    person_id uuid not null references person (id),
    partner_id text not null,
    primary key (person_id, partner_id)
);
create index person_partner_partner on person_partner (partner_id);

create table session (
    id uuid primary key,
    secret_hash bytea not null unique,
    person_id uuid not null references person (id),
    device text not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    ended_at timestamptz
);
create index session_person on session (person_id);

-- How often someone knocked at a door within one minute.
create table attempt (
    door text not null,
    source bytea not null,
    minute bigint not null,
    count bigint not null,
    primary key (door, source, minute)
);

-- A create that is sent again finds its first answer here.
create table repeat (
    person_id uuid not null references person (id),
    key text not null,
    fingerprint bytea not null,
    record_id uuid not null,
    at timestamptz not null,
    primary key (person_id, key)
);

-- `quorum` says that two or more have confirmed; claims lean on it.
create table tandem (
    id uuid primary key,
    name text not null,
    state text not null check (state in ('forming', 'active', 'ended')),
    languages text not null,
    wish_areas text not null,
    wish_near text not null check (wish_near in ('near', 'elsewhere', 'either')),
    themes text not null,
    cohort text,
    members bigint not null check (members >= 0),
    quorum boolean not null check (quorum = (members >= 2)),
    feed_hash bytea unique,
    created_at timestamptz not null,
    version bigint not null,
    unique (id, quorum)
);

create table member (
    tandem_id uuid not null references tandem (id),
    person_id uuid not null references person (id),
    state text not null check (state in ('invited', 'confirmed', 'declined', 'left')),
    since timestamptz not null,
    primary key (tandem_id, person_id)
);
create index member_person on member (person_id);

-- Single use; only the hash of the secret is kept. `person_id`: an existing person on a new device.
create table invitation (
    id uuid primary key,
    secret_hash bytea not null unique,
    role text not null check (role in ('connector', 'partner', 'coordinator', 'operator')),
    name text,
    partner_ids text not null,
    tandem_id uuid references tandem (id),
    person_id uuid references person (id),
    invited_by uuid references person (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    withdrawn_at timestamptz
);

-- The city's rule, as rows: an area has as many slots as live claims may stand on it, a tandem as many as it may hold.
create table area_slot (
    area_id text not null,
    slot bigint not null,
    primary key (area_id, slot)
);
create table tandem_slot (
    slot bigint primary key
);

-- A live claim stands on a slot of its area; two never stand on one. An active one leans on its holder's quorum.
create table claim (
    id uuid primary key,
    area_id text not null,
    edition text not null,
    holder uuid not null references tandem (id),
    state text not null check (state in ('offered', 'declined', 'seeking_partner', 'active', 'paused', 'ended')),
    slot bigint,
    quorum boolean check (quorum),
    note text not null,
    reason text,
    offered_by uuid references person (id),
    since timestamptz,
    reviewed_at timestamptz,
    ended_at timestamptz,
    created_at timestamptz not null,
    version bigint not null,
    unique (area_id, slot),
    foreign key (area_id, slot) references area_slot (area_id, slot),
    foreign key (holder, quorum) references tandem (id, quorum),
    check ((state in ('seeking_partner', 'active', 'paused')) = (slot is not null)),
    check ((state = 'active') = (quorum is not null))
);
create index claim_holder on claim (holder);

-- How tandems stand to a claim. Who holds or has joined stands on a slot of its own.
create table standing (
    claim_id uuid not null references claim (id),
    tandem_id uuid not null references tandem (id),
    standing text not null check (standing in ('holder', 'joined', 'asking', 'invited', 'refused', 'left')),
    slot bigint references tandem_slot (slot),
    note text not null,
    at timestamptz not null,
    primary key (claim_id, tandem_id),
    unique (tandem_id, slot),
    check ((standing in ('holder', 'joined')) = (slot is not null))
);

-- What a claim taught, at its end; bands and words, no names.
create table farewell (
    claim_id uuid primary key references claim (id),
    went text not null check (went in ('well', 'mixed', 'hard')),
    note text not null,
    at timestamptz not null
);

-- Tell us when this area is free.
create table watch (
    area_id text not null,
    tandem_id uuid not null references tandem (id),
    at timestamptz not null,
    primary key (area_id, tandem_id)
);

create table room (
    id uuid primary key,
    partner_id text not null,
    part_of uuid references room (id),
    name text not null,
    seats bigint not null check (seats > 0),
    step_free boolean not null,
    equipment text not null,
    opening_hours text not null,
    open boolean not null,
    version bigint not null
);
create index room_partner on room (partner_id);

create table activity (
    id uuid primary key,
    state text not null check (state in ('draft', 'published', 'held', 'cancelled')),
    template text not null,
    title text not null,
    summary text not null,
    area_id text not null,
    edition text not null,
    place text not null check (place in ('room', 'point', 'area')),
    place_name text not null,
    partner_id text,
    room_id uuid references room (id),
    lon double precision,
    lat double precision,
    starts text not null,
    minutes bigint not null check (minutes > 0),
    rrule text,
    languages text not null,
    audience text not null,
    needs text not null,
    reason text,
    copied_from uuid references activity (id),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    published_at timestamptz,
    sequence bigint not null,
    version bigint not null,
    check ((lon is null) = (lat is null))
);
create index activity_area on activity (area_id);
create index activity_partner on activity (partner_id);

create table activity_host (
    activity_id uuid not null references activity (id),
    tandem_id uuid not null references tandem (id),
    primary key (activity_id, tandem_id)
);
create index activity_host_tandem on activity_host (tandem_id);

-- The dates of an activity as instants, at most a year ahead; `ord` counts from 0.
create table occurrence (
    activity_id uuid not null references activity (id),
    ord bigint not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    primary key (activity_id, ord),
    check (starts_at < ends_at)
);
create index occurrence_starts on occurrence (starts_at);

-- How it was: bands and words, no names.
create table reflection (
    activity_id uuid primary key references activity (id),
    people text not null check (people in ('none', 'up_to_5', 'up_to_15', 'up_to_30', 'more')),
    went text not null check (went in ('well', 'mixed', 'hard')),
    languages text not null,
    topics text not null,
    note text not null,
    at timestamptz not null
);

-- An activity asks a partner for a room, for staff, for things. The answer may offer another time or room.
create table request (
    id uuid primary key,
    activity_id uuid not null references activity (id),
    partner_id text not null,
    tandem_id uuid not null references tandem (id),
    room_id uuid references room (id),
    starts text not null,
    minutes bigint not null check (minutes > 0),
    rrule text,
    people bigint not null check (people >= 0),
    staff_minutes bigint not null check (staff_minutes >= 0),
    equipment text not null,
    note text not null,
    state text not null check (state in ('asked', 'accepted', 'countered', 'declined', 'withdrawn')),
    reason text,
    offer_room_id uuid references room (id),
    offer_starts text,
    offer_minutes bigint,
    asked_at timestamptz not null,
    answered_at timestamptz,
    version bigint not null
);
create index request_partner on request (partner_id);
create index request_activity on request (activity_id);

-- What a house itself does in its rooms.
create table house_use (
    id uuid primary key,
    partner_id text not null,
    room_id uuid not null references room (id),
    title text not null,
    starts text not null,
    minutes bigint not null check (minutes > 0),
    rrule text,
    version bigint not null
);
create index house_use_partner on house_use (partner_id);

-- Times at which a room is taken, half open. Taking a room takes its parts too: one row each, so no two rows of a room overlap.
create table booking (
    room_id uuid not null references room (id),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    request_id uuid references request (id),
    house_use_id uuid references house_use (id),
    primary key (room_id, starts_at),
    check (starts_at < ends_at),
    constraint booking_never_overlaps exclude using gist (room_id with =, tstzrange(starts_at, ends_at) with &&),
    check ((request_id is null) <> (house_use_id is null))
);
create index booking_request on booking (request_id);
create index booking_house_use on booking (house_use_id);

-- What a house says of its own entry, beside the city's table.
create table partner_entry (
    partner_id text primary key,
    verified_at timestamptz,
    verified_by uuid references person (id),
    feed_hash bytea unique
);

-- A message says why it came; its words are made when it is read. `facts` is JSON.
create table message (
    id uuid primary key,
    person_id uuid not null references person (id),
    reason text not null,
    urgent boolean not null,
    record text not null,
    record_id text not null,
    facts text not null,
    created_at timestamptz not null,
    read_at timestamptz,
    digested_at timestamptz
);
create index message_person on message (person_id, created_at);

create table mute (
    person_id uuid not null references person (id),
    reason text not null,
    primary key (person_id, reason)
);
