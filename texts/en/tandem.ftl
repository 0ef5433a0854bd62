# The tandem: beginning, second person, name, languages, wishes, leaving.
tandem-begin = Begin a tandem
tandem-to-invite = Send the link
link-make = Make a link
link-share = Send the link
link-qr = The link as a picture to scan
link-once = Valid once and until { $date }. We show it only now.
