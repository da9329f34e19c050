//! scratch, never committed: makes the pages whose path contains a pattern, to be run under callgrind
#[global_allocator] static A: mimalloc::MiMalloc = mimalloc::MiMalloc;
use plenary::build::{Builder, Request};
fn main() {
    let a: Vec<String> = std::env::args().skip(1).collect();
    let request = Request { root: a[0].clone().into(), config: None, base_url: None, today: jiff::civil::date(2026,11,21), drafts: false, languages: vec![], overrides: Default::default(), live: false, keep: Default::default() };
    let mut b = Builder::new(request);
    b.update().map_err(|_| "no").unwrap();
    let site = b.site().unwrap();
    let mut n = 0; let mut bytes = 0;
    let want = |p: &str| { let d = p.matches('/').count(); p.ends_with(".html") && match a[1].as_str() {
        "doc" => p.contains("/declarations/") && d == 3,
        "parallel" => p.ends_with("/languages/index.html"),
        "trace" => p.contains("/para_"),
        "topic" => p.contains("/topics/") && d == 3,
        "all" => true,
        other => p.contains(other),
    }};
    for p in site.paths() {
        if want(p) { if let plenary::publish::Body::Bytes(x) = site.output(p).unwrap().value.body { n += 1; bytes += x.len(); } }
    }
    println!("{n} pages {bytes} bytes");
}
