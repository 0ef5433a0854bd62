# Das Tandem: anfangen, zweite Person, Name, Sprachen, Wünsche, gehen.
tandem-begin = Tandem beginnen
tandem-to-invite = Link schicken
link-make = Link machen
link-share = Link schicken
link-qr = Der Link als Bild zum Scannen
link-once = Gilt einmal und bis { $date }. Wir zeigen ihn nur jetzt.
