-- What was written into the journal stays as it was said. Only who did it, and whom it was about, may be forgotten with them.
create trigger journal_says_what_it_said before update on journal for each row
when ((new.version, new.ord, new.at, new.action, new.record, new.record_id, new.audience, new.area_id, new.tandem_id, new.partner_id)
        is distinct from
        (old.version, old.ord, old.at, old.action, old.record, old.record_id, old.audience, old.area_id, old.tandem_id, old.partner_id)
    or (new.actor is not null and new.actor is distinct from old.actor)
    or (new.person_id is not null and new.person_id is distinct from old.person_id))
execute function keep_the_journal();
create trigger journal_is_not_emptied before truncate on journal for each statement execute function keep_the_journal();
