-- An area is offered to a tandem once at a time.
create unique index claim_offered_once on claim (area_id, holder) where state = 'offered';
