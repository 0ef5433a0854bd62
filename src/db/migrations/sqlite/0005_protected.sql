-- Groups without the city. A member is a connector, and the tables refuse anyone else: the role is part of the reference, so
-- a city account cannot be let in, and nobody can become one while they are in.
create unique index person_role on person (id, role);

create table protected_space (
    id blob primary key,
    name text not null,
    purpose text not null,
    created_at text not null,
    version integer not null
) strict;

create table protected_member (
    space_id blob not null references protected_space (id),
    person_id blob not null,
    role text not null check (role = 'connector'),
    since text not null,
    primary key (space_id, person_id),
    foreign key (person_id, role) references person (id, role)
) strict;
create index protected_member_person on protected_member (person_id);

create table protected_note (
    id blob primary key,
    space_id blob not null references protected_space (id),
    person_id blob not null references person (id),
    text text not null,
    at text not null
) strict;
create index protected_note_space on protected_note (space_id, id);
create index protected_note_person on protected_note (person_id);
