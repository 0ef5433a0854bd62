# Der Brief, der einmal am Tag sagt, was neu ist. Nur der Server schreibt ihn.
digest-subject = Sozialraum: { $count ->
    [one] eine Nachricht
   *[other] { $count } Nachrichten
}
digest-greeting = Hallo { $name },
digest-intro = das ist neu:
digest-read = Alles lesen und antworten: { $link }
digest-stop = Welche Nachrichten kommen und wie oft, lässt sich hier ändern: { $link }

# Der Brief, der einen Link bringt.
letter-greeting = Hallo { $name },
letter-greeting-nameless = Hallo,
letter-invitation-subject = Einladung zu Sozialraum { $city }
letter-invitation = hier ist die Einladung zu Sozialraum { $city }. Wer den Link öffnet und Ja sagt, macht mit:
letter-link-subject = Sozialraum { $city }: der Link zum Anmelden
letter-link = dieser Link meldet auf einem neuen Gerät an:
letter-lasts = Er gilt einmal, { $days } Tage lang. Bitte gebt ihn nicht weiter.
letter-unasked = Wer nichts damit anfangen kann, löscht diesen Brief. Dann geschieht nichts.
