# Protected spaces: groups without the city.
protected-heading = Protected spaces
protected-no-city = No account of the city can get in, no coordinator either.
protected-machine = Whoever runs the server's machine could read the database.
protected-none = You are in no protected space. Found one.
protected-found = Found a space
protected-found-send = Found it
protected-name = Name
protected-purpose = What is it for?
protected-who = Who should be in it?
protected-nobody-else = Nobody else is there.
protected-size = { $members ->
    [one] 1 person
   *[other] { $members } people
  } · { $notes ->
    [one] 1 note
   *[other] { $notes } notes
  }
protected-search = Search your protected spaces
protected-hits = { $count ->
    [0] Nothing found.
    [one] 1 note
   *[other] { $count } notes
  }
protected-export = Download everything
protected-file = protected-spaces
protected-members = Who is in it
protected-admit = Let somebody in
protected-admit-means = Whoever comes in reads the old notes too.
protected-rename = Rename
protected-rename-send = Save
protected-renamed = Saved. Everybody in the space sees it.
protected-leave = Leave
protected-leave-means = Your notes stay. Only the others can let you back in.
protected-leave-last = You are the last one. The space and its notes go away.
protected-write = New note
protected-send = Share the note
protected-no-notes = No note yet.
protected-gone = Somebody from before
protected-at = { $day ->
    [today] today, { $time }
    [yesterday] yesterday, { $time }
   *[before] { $date }, { $time }
  }
protected-remove = Delete
protected-remove-sure = Yes, delete this note
protected-older = Older notes
problem-unknown_protected_space = There is no such space here.
problem-unknown_protected_note = This note is gone.
