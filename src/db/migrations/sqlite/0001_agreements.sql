-- What people agree. The same tables as in ../postgres, in SQLite's words; a test holds the two equal.
-- Ids are 16 bytes (UUID v7); instants are RFC 3339 in UTC, always written by us, so that they sort as text; wall times are
-- `2026-11-26T17:00` in the city's zone; lists of codes are separated by spaces.

-- The number of the last change. The last statement of every write raises it, so journal order is commit order.
create table version (
    id integer primary key check (id = 1),
    version integer not null
) strict;
insert into version (id, version) values (1, 0);

-- Who did what to which record: append only. Holds no text that a person wrote.
create table journal (
    version integer not null,
    ord integer not null,
    at text not null,
    actor blob,
    action text not null,
    record text not null,
    record_id text not null,
    audience text not null check (audience in ('public', 'signed', 'tandem', 'partner', 'both', 'person', 'office')),
    area_id text,
    tandem_id blob,
    partner_id text,
    person_id blob,
    primary key (version, ord)
) strict;
create index journal_record on journal (record, record_id);
create trigger journal_keeps_what_it_has before delete on journal begin select raise(abort, 'the journal is append only'); end;

create table person (
    id blob primary key,
    name text not null,
    surname text,
    contact text,
    role text not null check (role in ('connector', 'partner', 'coordinator', 'operator')),
    state text not null check (state in ('active', 'alumni', 'erased')),
    languages text not null,
    digest text not null check (digest in ('daily', 'at_once', 'never')),
    term_ends text,
    consented_at text not null,
    created_at text not null,
    digested_at text,
    version integer not null
) strict;

-- Partners' staff and the houses they speak for.
create table person_partner (
    person_id blob not null references person (id),
    partner_id text not null,
    primary key (person_id, partner_id)
) strict;
create index person_partner_partner on person_partner (partner_id);

create table session (
    id blob primary key,
    secret_hash blob not null unique,
    person_id blob not null references person (id),
    device text not null,
    created_at text not null,
    seen_at text not null,
    ended_at text
) strict;
create index session_person on session (person_id);

-- How often someone knocked at a door within one minute.
create table attempt (
    door text not null,
    source blob not null,
    minute integer not null,
    count integer not null,
    primary key (door, source, minute)
) strict;

-- A create that is sent again finds its first answer here.
create table repeat (
    person_id blob not null references person (id),
    key text not null,
    fingerprint blob not null,
    record_id blob not null,
    at text not null,
    primary key (person_id, key)
) strict;

-- `quorum` says that two or more have confirmed; claims lean on it.
create table tandem (
    id blob primary key,
    name text not null,
    state text not null check (state in ('forming', 'active', 'ended')),
    languages text not null,
    wish_areas text not null,
    wish_near text not null check (wish_near in ('near', 'elsewhere', 'either')),
    themes text not null,
    cohort text,
    members integer not null check (members >= 0),
    quorum integer not null check (quorum = (members >= 2)),
    feed_hash blob unique,
    created_at text not null,
    version integer not null,
    unique (id, quorum)
) strict;

create table member (
    tandem_id blob not null references tandem (id),
    person_id blob not null references person (id),
    state text not null check (state in ('invited', 'confirmed', 'declined', 'left')),
    since text not null,
    primary key (tandem_id, person_id)
) strict;
create index member_person on member (person_id);

-- Single use; only the hash of the secret is kept. `person_id`: an existing person on a new device.
create table invitation (
    id blob primary key,
    secret_hash blob not null unique,
    role text not null check (role in ('connector', 'partner', 'coordinator', 'operator')),
    name text,
    partner_ids text not null,
    tandem_id blob references tandem (id),
    person_id blob references person (id),
    invited_by blob references person (id),
    created_at text not null,
    expires_at text not null,
    used_at text,
    withdrawn_at text
) strict;

-- The city's rule, as rows: an area has as many slots as live claims may stand on it, a tandem as many as it may hold.
create table area_slot (
    area_id text not null,
    slot integer not null,
    primary key (area_id, slot)
) strict;
create table tandem_slot (
    slot integer primary key
) strict;

-- A live claim stands on a slot of its area; two never stand on one. An active one leans on its holder's quorum.
create table claim (
    id blob primary key,
    area_id text not null,
    edition text not null,
    holder blob not null references tandem (id),
    state text not null check (state in ('offered', 'declined', 'seeking_partner', 'active', 'paused', 'ended')),
    slot integer,
    quorum integer check (quorum = 1),
    note text not null,
    reason text,
    offered_by blob references person (id),
    since text,
    reviewed_at text,
    ended_at text,
    created_at text not null,
    version integer not null,
    unique (area_id, slot),
    foreign key (area_id, slot) references area_slot (area_id, slot),
    foreign key (holder, quorum) references tandem (id, quorum),
    check ((state in ('seeking_partner', 'active', 'paused')) = (slot is not null)),
    check ((state = 'active') = (quorum is not null))
) strict;
create index claim_holder on claim (holder);

-- How tandems stand to a claim. Who holds or has joined stands on a slot of its own.
create table standing (
    claim_id blob not null references claim (id),
    tandem_id blob not null references tandem (id),
    standing text not null check (standing in ('holder', 'joined', 'asking', 'invited', 'refused', 'left')),
    slot integer references tandem_slot (slot),
    note text not null,
    at text not null,
    primary key (claim_id, tandem_id),
    unique (tandem_id, slot),
    check ((standing in ('holder', 'joined')) = (slot is not null))
) strict;

-- What a claim taught, at its end; bands and words, no names.
create table farewell (
    claim_id blob primary key references claim (id),
    went text not null check (went in ('well', 'mixed', 'hard')),
    note text not null,
    at text not null
) strict;

-- Tell us when this area is free.
create table watch (
    area_id text not null,
    tandem_id blob not null references tandem (id),
    at text not null,
    primary key (area_id, tandem_id)
) strict;

create table room (
    id blob primary key,
    partner_id text not null,
    part_of blob references room (id),
    name text not null,
    seats integer not null check (seats > 0),
    step_free integer not null,
    equipment text not null,
    opening_hours text not null,
    open integer not null,
    version integer not null
) strict;
create index room_partner on room (partner_id);

create table activity (
    id blob primary key,
    state text not null check (state in ('draft', 'published', 'held', 'cancelled')),
    template text not null,
    title text not null,
    summary text not null,
    area_id text not null,
    edition text not null,
    place text not null check (place in ('room', 'point', 'area')),
    place_name text not null,
    partner_id text,
    room_id blob references room (id),
    lon real,
    lat real,
    starts text not null,
    minutes integer not null check (minutes > 0),
    rrule text,
    languages text not null,
    audience text not null,
    needs text not null,
    reason text,
    copied_from blob references activity (id),
    created_at text not null,
    updated_at text not null,
    published_at text,
    sequence integer not null,
    version integer not null,
    check ((lon is null) = (lat is null))
) strict;
create index activity_area on activity (area_id);
create index activity_partner on activity (partner_id);

create table activity_host (
    activity_id blob not null references activity (id),
    tandem_id blob not null references tandem (id),
    primary key (activity_id, tandem_id)
) strict;
create index activity_host_tandem on activity_host (tandem_id);

-- The dates of an activity as instants, at most a year ahead; `ord` counts from 0.
create table occurrence (
    activity_id blob not null references activity (id),
    ord integer not null,
    starts_at text not null,
    ends_at text not null,
    primary key (activity_id, ord),
    check (starts_at < ends_at)
) strict;
create index occurrence_starts on occurrence (starts_at);

-- How it was: bands and words, no names.
create table reflection (
    activity_id blob primary key references activity (id),
    people text not null check (people in ('none', 'up_to_5', 'up_to_15', 'up_to_30', 'more')),
    went text not null check (went in ('well', 'mixed', 'hard')),
    languages text not null,
    topics text not null,
    note text not null,
    at text not null
) strict;

-- An activity asks a partner for a room, for staff, for things. The answer may offer another time or room.
create table request (
    id blob primary key,
    activity_id blob not null references activity (id),
    partner_id text not null,
    tandem_id blob not null references tandem (id),
    room_id blob references room (id),
    starts text not null,
    minutes integer not null check (minutes > 0),
    rrule text,
    people integer not null check (people >= 0),
    staff_minutes integer not null check (staff_minutes >= 0),
    equipment text not null,
    note text not null,
    state text not null check (state in ('asked', 'accepted', 'countered', 'declined', 'withdrawn')),
    reason text,
    offer_room_id blob references room (id),
    offer_starts text,
    offer_minutes integer,
    asked_at text not null,
    answered_at text,
    version integer not null
) strict;
create index request_partner on request (partner_id);
create index request_activity on request (activity_id);

-- What a house itself does in its rooms.
create table house_use (
    id blob primary key,
    partner_id text not null,
    room_id blob not null references room (id),
    title text not null,
    starts text not null,
    minutes integer not null check (minutes > 0),
    rrule text,
    version integer not null
) strict;
create index house_use_partner on house_use (partner_id);

-- Times at which a room is taken, half open. Taking a room takes its parts too: one row each, so no two rows of a room overlap.
create table booking (
    room_id blob not null references room (id),
    starts_at text not null,
    ends_at text not null,
    request_id blob references request (id),
    house_use_id blob references house_use (id),
    primary key (room_id, starts_at),
    check (starts_at < ends_at),
    check ((request_id is null) <> (house_use_id is null))
) strict;
create index booking_request on booking (request_id);
create index booking_house_use on booking (house_use_id);
create trigger booking_never_overlaps before insert on booking
when exists (select 1 from booking b where b.room_id = new.room_id and b.starts_at < new.ends_at and new.starts_at < b.ends_at)
begin select raise(abort, 'booking_never_overlaps'); end;
create trigger booking_is_not_moved before update on booking begin select raise(abort, 'a booking is deleted and made anew'); end;

-- What a house says of its own entry, beside the city's table.
create table partner_entry (
    partner_id text primary key,
    verified_at text,
    verified_by blob references person (id),
    feed_hash blob unique
) strict;

-- A message says why it came; its words are made when it is read. `facts` is JSON.
create table message (
    id blob primary key,
    person_id blob not null references person (id),
    reason text not null,
    urgent integer not null,
    record text not null,
    record_id text not null,
    facts text not null,
    created_at text not null,
    read_at text,
    digested_at text
) strict;
create index message_person on message (person_id, created_at);

create table mute (
    person_id blob not null references person (id),
    reason text not null,
    primary key (person_id, reason)
) strict;
