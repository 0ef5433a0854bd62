# Who is here: signing in, invitations, account, messages, people.
sign-in = Sign in
sign-in-how = You need a link from your coordinator. There is no password. Tap the link and you are in.
sign-out = Sign out
more-who = Signed in: { $name }, { $role }.
demo = Demo
demo-try-as = Try it as …
demo-invented = All people and dates here are invented.
role-visitor = Guest
role-connector = Tandem
role-partner = Welcome Point
role-coordinator = Coordination
role-operator = Operation
role-alumni = Former member
inbox-unread = { $count ->
    [one] one new message
   *[other] { $count } new messages
}
