# The letter that says once a day what is new. Only the server writes it.
digest-subject = Sozialraum: { $count ->
    [one] one message
   *[other] { $count } messages
}
digest-greeting = Hello { $name },
digest-intro = this is new:
digest-read = Read it all and answer: { $link }
digest-stop = Choose which messages come and how often: { $link }
