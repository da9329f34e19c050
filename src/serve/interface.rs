//! The address and port to listen on. Not here: who may ask there (`host`).

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

use super::error::Error;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Port {
    /// This one or none.
    Exactly(u16),
    /// This one, or the next free one after it.
    From(u16),
}

/// How many ports are tried after the first.
const TRIES: u16 = 20;

/// A port that is ours, though nobody is answered yet.
#[derive(Debug)]
pub struct Listener {
    socket: TcpListener,
    address: SocketAddr,
}

pub fn bind(interface: IpAddr, port: Port) -> Result<Listener, Error> {
    match port {
        Port::Exactly(port) => bind_one(SocketAddr::new(interface, port)),
        Port::From(first) => bind_first(interface, first),
    }
}

fn bind_first(interface: IpAddr, first: u16) -> Result<Listener, Error> {
    let last = first.saturating_add(TRIES);
    for port in first..=last {
        match bind_one(SocketAddr::new(interface, port)) {
            Err(Error::PortTaken { .. }) => {}
            bound => return bound,
        }
    }
    Err(Error::PortsTaken { first, last })
}

fn bind_one(address: SocketAddr) -> Result<Listener, Error> {
    let socket = TcpListener::bind(address).map_err(|error| Error::bind(address, error))?;
    let address = socket.local_addr().map_err(Error::Machine)?;
    Ok(Listener { socket, address })
}

impl Listener {
    /// Where a browser on this machine finds the site, whose base path is `/` or `/archive/`.
    pub fn url(&self, base_path: &str) -> String {
        let host = match self.address.ip() {
            IpAddr::V4(Ipv4Addr::UNSPECIFIED) => IpAddr::V4(Ipv4Addr::LOCALHOST),
            IpAddr::V6(Ipv6Addr::UNSPECIFIED) => IpAddr::V6(Ipv6Addr::LOCALHOST),
            other => other,
        };
        let path = base_path.trim_matches('/');
        let path = if path.is_empty() { String::new() } else { format!("{path}/") };
        format!("http://{}/{path}", SocketAddr::new(host, self.address.port()))
    }

    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Whether only this machine can reach it.
    pub fn is_loopback(&self) -> bool {
        self.address.ip().is_loopback()
    }

    pub(super) fn into_socket(self) -> io::Result<tokio::net::TcpListener> {
        self.socket.set_nonblocking(true)?;
        tokio::net::TcpListener::from_std(self.socket)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOPBACK: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

    #[test]
    fn a_taken_port_is_refused_when_asked_for_and_passed_over_when_not() -> Result<(), Error> {
        let taken = bind(LOOPBACK, Port::Exactly(0))?.address.port();
        let _holder = bind(LOOPBACK, Port::Exactly(taken))?;
        let message = bind(LOOPBACK, Port::Exactly(taken)).map(|_| ()).unwrap_err().to_string();
        assert!(message.contains(&taken.to_string()) && message.contains("--port"), "{message}");
        assert!(bind(LOOPBACK, Port::From(taken))?.address.port() > taken);
        Ok(())
    }

    #[test]
    fn urls() -> Result<(), Error> {
        let everywhere = bind(IpAddr::V4(Ipv4Addr::UNSPECIFIED), Port::Exactly(0))?;
        let port = everywhere.port();
        assert_eq!(everywhere.url("/"), format!("http://127.0.0.1:{port}/"));
        assert_eq!(everywhere.url("/archive"), format!("http://127.0.0.1:{port}/archive/"));
        assert!(!everywhere.is_loopback());
        Ok(())
    }
}
