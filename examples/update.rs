fn main() {
    let root = std::env::args().nth(1).unwrap();
    let request = plenary::build::Request {
        keep: None,
        root: root.into(),
        config: None,
        base_url: None,
        today: jiff::civil::date(2026, 11, 22),
        drafts: false,
        languages: Vec::new(),
        overrides: Default::default(),
        live: false,
    };
    let mut builder = plenary::build::Builder::new(request);
    let start = std::time::Instant::now();
    builder.update().unwrap();
    eprintln!("{:?} {}", start.elapsed(), builder.site().map(|site| site.paths().count()).unwrap_or(0));
    if std::env::args().nth(2).is_some() {
        let start = std::time::Instant::now();
        builder.update().unwrap();
        eprintln!("again {:?}", start.elapsed());
    }
    std::mem::forget(builder);
}
