//! How far a long run has come, on a terminal only and only after a second; what is run is the subcommands'.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use kanjian_model::{Bilingual, Lang, tables::Watch};
use std::{
    io::{self, IsTerminal},
    sync::mpsc::{RecvTimeoutError, Sender, channel},
    thread::{self, JoinHandle},
    time::Duration,
};

/// A run shorter than this shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often a run shows that it lives.
const TICK: Duration = Duration::from_millis(200);

/// A line on standard error while this value lives. Where that is no terminal, nothing is ever written.
pub struct Progress {
    bar: ProgressBar,
    lang: Lang,
    end: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// Begins with a stage whose length is not known.
    pub fn begin(words: &Bilingual, lang: Lang) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        bar.set_style(ProgressStyle::default_spinner());
        bar.set_message(words.in_lang(lang).to_owned());
        let end = io::stderr().is_terminal().then(|| {
            let (end, ended) = channel();
            let shown = bar.clone();
            let thread = thread::spawn(move || {
                if ended.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                    shown.set_draw_target(ProgressDrawTarget::stderr());
                    shown.enable_steady_tick(TICK);
                    // Until the run ends, one way or the other.
                    let _ = ended.recv();
                    shown.finish_and_clear();
                }
            });
            (end, thread)
        });
        Self { bar, lang, end }
    }
}

impl Watch for Progress {
    fn stage(&self, words: &Bilingual, total: u64) {
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {percent:>3} %") {
            self.bar.set_style(style);
        }
        self.bar.set_message(words.in_lang(self.lang).to_owned());
        self.bar.set_position(0);
        self.bar.set_length(total);
    }

    fn advance(&self, steps: u64) {
        self.bar.inc(steps);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((end, thread)) = self.end.take() {
            drop(end);
            // It only draws; a run whose line broke has still run.
            let _ = thread.join();
        }
    }
}
