mod cli;
mod publish;
mod serve;
mod watch;
