# The letter that says once a day what is new. Only the server writes it.
digest-subject = Sozialraum: { $count ->
    [one] one message
   *[other] { $count } messages
}
digest-greeting = Hello { $name },
digest-intro = this is new:
digest-read = Read it all and answer: { $link }
digest-stop = Choose which messages come and how often: { $link }

# The letter that brings a link.
letter-greeting = Hello { $name },
letter-greeting-nameless = Hello,
letter-invitation-subject = Invitation to Sozialraum { $city }
letter-invitation = here is the invitation to Sozialraum { $city }. Whoever opens the link and says yes takes part:
letter-link-subject = Sozialraum { $city }: the link to sign in
letter-link = this link signs in on a new device:
letter-lasts = It works once, within { $days } days. Please do not pass it on.
letter-unasked = If this means nothing to you, delete this letter. Then nothing happens.
