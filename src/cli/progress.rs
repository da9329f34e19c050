//! A bar for work that takes long enough for people to wonder. Whoever does not wait sees none.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Nobody wonders before.
const PATIENCE: Duration = Duration::from_millis(500);

pub(super) struct Progress {
    begun: Instant,
    /// Whether anybody watches.
    watched: bool,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    pub(super) fn new(watched: bool) -> Progress {
        Progress { begun: Instant::now(), watched, bar: OnceLock::new() }
    }

    /// Any thread may report that so many of so many pages are done.
    pub(super) fn step(&self, done: usize, total: usize) {
        if !self.watched || self.begun.elapsed() < PATIENCE {
            return;
        }
        let bar = self.bar.get_or_init(|| bar(total));
        bar.set_position(done as u64);
        if done >= total {
            bar.finish_and_clear();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}

fn bar(total: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} pages");
    let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::stderr_with_hz(10));
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
