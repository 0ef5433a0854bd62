# What the server itself writes about the body: one choice, and suggestions for the agenda.

option-as-is = It stays as it is
suggested-speaker = Election: who speaks for us
suggested-moderator = Election: who runs our meetings
