//! Guards a server that only this machine shall reach: a page elsewhere could let its own name point to 127.0.0.1 and
//! then read the unpublished archive in the visitor's browser (DNS rebinding). The `Host` header betrays it.

use std::net::IpAddr;

use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

const REFUSAL: &str = "This server answers to localhost only. \
    To reach it by another name, start plenary serve with --interface and an address of this machine.\n";

pub(super) async fn check(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    if host.is_some_and(is_local) { next.run(request).await } else { (StatusCode::FORBIDDEN, REFUSAL).into_response() }
}

/// `localhost`, names below it (RFC 6761, section 6.3) and loopback addresses, with any port.
fn is_local(host: &str) -> bool {
    let name = without_port(host).to_ascii_lowercase();
    let address = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(&name);
    let name = name.strip_suffix('.').unwrap_or(&name);
    name == "localhost"
        || name.ends_with(".localhost")
        || address.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn hosts() {
        for host in [
            "localhost",
            "LOCALHOST:1818",
            "localhost.:80",
            "archive.localhost:1",
            "127.0.0.1:1818",
            "127.9.9.9",
            "[::1]:1818",
            "[::1]",
        ] {
            assert!(is_local(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "evil.example:1818",
            "localhost.evil.example",
            "evillocalhost",
            "192.168.0.7:1818",
            "127.0.0.1.evil.example",
            "0.0.0.0:1818",
        ] {
            assert!(!is_local(host), "{host}");
        }
    }
}
