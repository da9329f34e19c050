#![allow(clippy::disallowed_methods)]
use plenary::publish::{self, Body, Edition, Options, Sheaf, Stamp, Stamped};
use rayon::prelude::*;
use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

struct Made {
    n: usize,
    bytes: Vec<u8>,
    paths: Vec<Vec<String>>,
    salt: u8,
    stamps: bool,
}
const TAILS: [(&str, usize); 4] = [("", 45_000), ("languages/", 75_000), ("para_2/", 9_000), ("para_3/", 9_000)];
fn new(n: usize, salt: u8, stamps: bool) -> Made {
    let paths = (0..n)
        .map(|i| {
            ["ar", "en", "es", "fr"]
                .iter()
                .flat_map(|l| TAILS.iter().map(move |(t, _)| format!("{l}/declarations/declaration-{i}/{t}index.html")))
                .collect()
        })
        .collect();
    Made { n, bytes: (0..80_000u32).map(|i| (i.wrapping_mul(2654435761) >> 13) as u8).collect(), paths, salt, stamps }
}
fn size(path: &str) -> usize {
    static SMALL: std::sync::LazyLock<bool> = std::sync::LazyLock::new(|| std::env::var("SMALL").is_ok());
    if *SMALL {
        return 100;
    }
    TAILS.iter().rev().find(|(t, _)| path.contains(t)).unwrap().1
}
impl Made {
    fn body(&self, i: usize, path: &str) -> Vec<u8> {
        let mut b = self.bytes[..size(path)].to_vec();
        b[0] = i as u8;
        if i % 1000 == 0 {
            b[1] = self.salt
        }
        b
    }
    fn stamp_of(&self, i: usize) -> Option<Stamp> {
        self.stamps.then(|| Stamp::new(if i % 1000 == 0 { self.salt as u128 + 1 } else { 1 }))
    }
}
struct S<'a>(&'a Made, usize);
impl Sheaf for S<'_> {
    fn known(&mut self, _: usize) -> Option<Stamp> {
        self.0.stamp_of(self.1)
    }
    fn make(&mut self, at: usize) -> Stamped {
        Stamped { body: Body::Bytes(self.0.body(self.1, &self.0.paths[self.1][at])), stamp: self.0.stamp_of(self.1) }
    }
}
impl Edition for Made {
    fn sheaves(&self) -> usize {
        self.n
    }
    fn paths(&self, s: usize) -> Vec<&str> {
        self.paths[s].iter().map(String::as_str).collect()
    }
    fn sheaf(&self, n: usize) -> Box<dyn Sheaf + '_> {
        Box::new(S(self, n))
    }
    fn is_good(&self) -> bool {
        true
    }
}
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let (mode, n, folder) = (a[1].as_str(), a[2].parse().unwrap(), PathBuf::from(&a[3]));
    let made = new(n, a.get(4).map_or(0, |s| s.parse().unwrap()), mode != "plain");
    let begun = Instant::now();
    match mode {
        "floor" => (0..n).into_par_iter().for_each(|i| {
            for p in &made.paths[i] {
                let f: &Path = &folder.join(p);
                fs::create_dir_all(f.parent().unwrap()).unwrap();
                fs::write(f, made.body(i, p)).unwrap();
            }
        }),
        "make" => (0..n).into_par_iter().for_each(|i| {
            for p in &made.paths[i] {
                std::hint::black_box(made.body(i, p));
            }
        }),
        _ => {
            let r = publish::site(&made, &folder, &Options { root: "/nowhere/site".into(), ..Options::default() })
                .unwrap()
                .unwrap();
            eprint!("{} written {} unchanged {} removed; ", r.written.len(), r.unchanged, r.removed.len());
        }
    }
    eprintln!("{mode}: {:?}", begun.elapsed());
    let t = Instant::now();
    drop(made);
    let _ = t;
}
