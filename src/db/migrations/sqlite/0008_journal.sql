-- What was written into the journal stays as it was said. Only who did it, and whom it was about, may be forgotten with them.
create trigger journal_says_what_it_said before update on journal
when new.version is not old.version or new.ord is not old.ord or new.at is not old.at or new.action is not old.action
    or new.record is not old.record or new.record_id is not old.record_id or new.audience is not old.audience
    or new.area_id is not old.area_id or new.tandem_id is not old.tandem_id or new.partner_id is not old.partner_id
    or (new.actor is not null and new.actor is not old.actor)
    or (new.person_id is not null and new.person_id is not old.person_id)
begin select raise(abort, 'the journal is append only'); end;
