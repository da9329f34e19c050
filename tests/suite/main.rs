mod publish;
mod serve;
mod watch;
