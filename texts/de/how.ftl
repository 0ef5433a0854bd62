# „So geht es“: was die Seite ist und was sie nicht weiß.
how-heading = So geht es
how-lead = Die Karte zeigt, wo viel zu tun ist. Und wer schon da ist.
how-look-heading = Schauen
how-look = Jedes Gebiet hat eine Farbe und ein Wort dazu. Wählt ein Gebiet. Zuerst seht ihr, was es dort gibt. Dann kommen Zahlen, am Ende Fragen. Eine hohe Stufe heißt: Hier gibt es viel zu tun. Sie sagt nichts Schlechtes über die Menschen.
how-find-heading = Finden
how-find = Unter „Gebiete finden“ stellt ihr Bedingungen. Zum Beispiel: viel Bedarf, aber kein Welcome Point in der Nähe. Der Link oben merkt sich alles. Ihr könnt ihn weitergeben.
how-places-heading = Orte
how-places = Welcome Points sind offene Häuser. Bei vielen wissen wir nur den Stadtteil. Dann sagen wir „etwa“. Wir sagen auch, wann ein Ort zuletzt bestätigt war.
how-private-heading = Was wir nicht zeigen
how-private = Wir zeigen Zahlen über Gebiete, nie über einzelne Menschen. Zahlen über sehr wenige Menschen bleiben geheim. Die Seite fragt keine fremden Server.
how-missing = Ein fehlender Wert ist keine Null. Er hat immer einen Grund.
how-borders-heading = Grenzen
how-keys-heading = Mit der Tastatur
how-keys = Tab geht weiter, Escape schließt. Auf der Karte: Pfeile verschieben, Plus und Minus zoomen, Eingabe öffnet das Gebiet in der Mitte. Die Liste zeigt alles, was die Karte zeigt.
