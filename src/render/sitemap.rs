//! Stand-in until merged.
use super::World;
pub const ROBOTS: &str = "robots.txt";
pub fn paths(_w: World<'_>) -> Vec<String> {
    vec!["sitemap.xml".into()]
}
pub fn sitemap(_w: World<'_>, _at: usize) -> String {
    String::new()
}
pub fn robots(_w: World<'_>) -> String {
    String::new()
}
