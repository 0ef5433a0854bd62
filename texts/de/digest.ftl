# Der Brief, der einmal am Tag sagt, was neu ist. Nur der Server schreibt ihn.
digest-subject = Sozialraum: { $count ->
    [one] eine Nachricht
   *[other] { $count } Nachrichten
}
digest-greeting = Hallo { $name },
digest-intro = das ist neu:
digest-read = Alles lesen und antworten: { $link }
digest-stop = Welche Nachrichten kommen und wie oft, lässt sich hier ändern: { $link }
