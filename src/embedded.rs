//! Cargo runs this before it builds the crate: the built-in theme and messages are part of the program,
//! so it must be built again when a file is added there. Not a room of the library.

fn main() {
    println!("cargo::rerun-if-changed=themes");
    println!("cargo::rerun-if-changed=i18n");
}
