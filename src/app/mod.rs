//! The top room: command line, boot, router, embedded page. The only room that knows all others.
