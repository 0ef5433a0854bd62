# Das Tandem: anfangen, zweite Person, Name, Sprachen, Wünsche, gehen.
tandem-begin = Tandem beginnen
tandem-to-invite = Link schicken
