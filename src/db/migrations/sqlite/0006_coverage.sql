-- How much each share of a gap counts for the office: quarters, 0 to 12, the exponents 0 to 3. One row, set by the office.
create table coverage_weights (
    id integer primary key check (id = 1),
    need integer not null check (need between 0 and 12),
    silence integer not null check (silence between 0 and 12),
    distance integer not null check (distance between 0 and 12),
    languages integer not null check (languages between 0 and 12),
    tandem integer not null check (tandem between 0 and 12),
    saved_at text,
    version integer not null
) strict;
insert into coverage_weights (id, need, silence, distance, languages, tandem, version) values (1, 4, 4, 4, 4, 4, 1);
