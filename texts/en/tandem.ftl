# The tandem: beginning, second person, name, languages, wishes, leaving.
tandem-begin = Begin a tandem
tandem-to-invite = Send the link
