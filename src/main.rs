fn main() {
    let request = plenary::build::Request { root: ".".into(), today: jiff::civil::date(2026, 11, 21), drafts: false, overrides: vec![] };
    let built = plenary::build::Builder::new(request).update().unwrap();
    print!("{}", plenary::diagnostic::print(&built.problems, &built.texts, plenary::diagnostic::Format::Short));
    println!("{} problems", built.problems.len());
}
