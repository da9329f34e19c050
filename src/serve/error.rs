//! Why the server could not begin or go on.

use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr};

#[derive(Debug)]
pub enum Error {
    PortTaken {
        port: u16,
    },
    /// None of several ports is free.
    PortsTaken {
        first: u16,
        last: u16,
    },
    NoSuchInterface {
        address: IpAddr,
    },
    Forbidden {
        address: SocketAddr,
    },
    Bind {
        address: SocketAddr,
        error: io::Error,
    },
    WatchEnded,
    Machine(io::Error),
}

impl Error {
    pub(super) fn bind(address: SocketAddr, error: io::Error) -> Error {
        match error.kind() {
            io::ErrorKind::AddrInUse => Error::PortTaken { port: address.port() },
            io::ErrorKind::AddrNotAvailable => Error::NoSuchInterface { address: address.ip() },
            io::ErrorKind::PermissionDenied => Error::Forbidden { address },
            _ => Error::Bind { address, error },
        }
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::PortTaken { port } => write!(
                f,
                "port {port} is taken by another program, perhaps by another plenary; end it, or choose another port, \
                 such as --port {}",
                port.checked_add(1).unwrap_or(1819)
            ),
            Error::PortsTaken { first, last } => {
                write!(f, "the ports {first} to {last} are all taken; choose another one with --port")
            }
            Error::NoSuchInterface { address } => {
                write!(f, "this machine has no address {address}; leave --interface away to serve to this machine only")
            }
            Error::Forbidden { address } => write!(
                f,
                "you have no permission to listen on port {}; choose one above 1023 with --port",
                address.port()
            ),
            Error::Bind { address, error } => write!(f, "cannot listen on {address}: {error}"),
            Error::WatchEnded => write!(f, "watching the site's files has ended; start plenary serve again"),
            Error::Machine(error) => write!(f, "the server cannot go on: {error}"),
        }
    }
}
