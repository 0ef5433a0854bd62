# Wer hier ist: anmelden, Einladung, Konto, Nachrichten, Menschen. „Sie“ nur, wo das Büro gemeint ist.
sign-in = Anmelden
sign-in-how = Ihr braucht einen Link von eurer Koordination. Ein Passwort gibt es nicht. Tippt den Link an, dann seid ihr drin.
sign-out = Abmelden
more-who = Angemeldet: { $name }, { $role }.
demo = Demo
demo-try-as = Ausprobieren als …
demo-invented = Alle Menschen und Termine hier sind erfunden.
role-visitor = Gast
role-connector = Tandem
role-partner = Welcome Point
role-coordinator = Koordination
role-operator = Betrieb
role-alumni = Ehemalige
inbox-unread = { $count ->
    [one] eine neue Nachricht
   *[other] { $count } neue Nachrichten
}
