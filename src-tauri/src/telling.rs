//! What the window is told without having asked for it. The page asks and waits for an answer: scripts run in the page
//! from this side would each cost a round through the web view's script engine, which this process never starts.

use std::sync::{Mutex, MutexGuard, PoisonError};

use desk::told::Told;
use tauri::{AppHandle, Manager as _};
use tokio::sync::Notify;

/// Tells the window; what is told before the page listens is told to it then.
pub fn tell(app: &AppHandle, told: Told) {
    app.state::<Telling>().tell(told);
}

#[derive(Default)]
pub struct Telling {
    queue: Mutex<Queue>,
    come: Notify,
}

#[derive(Default)]
struct Queue {
    /// In the order in which it came.
    told: Vec<Told>,
    /// How often it was asked what there is.
    asked: u64,
}

impl Telling {
    fn tell(&self, told: Told) {
        self.locked().told.push(told);
        self.come.notify_waiters();
    }

    /// Whether a page has ever listened.
    pub fn is_heard(&self) -> bool {
        self.locked().asked > 0
    }

    /// All that was told since the last answer; waits until there is something. One who asks while another still waits
    /// takes its place, as a page does that was loaded anew: the other gets nothing.
    pub async fn next(&self) -> Vec<Told> {
        let mine = {
            let mut queue = self.locked();
            queue.asked += 1;
            queue.asked
        };
        self.come.notify_waiters();
        loop {
            // Made before the look, so that nothing is told between the two unheard.
            let come = self.come.notified();
            {
                let mut queue = self.locked();
                if queue.asked != mine {
                    return Vec::new();
                }
                if !queue.told.is_empty() {
                    return std::mem::take(&mut queue.told);
                }
            }
            come.await;
        }
    }

    fn locked(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use newsroom::language::Sentence;

    use super::*;

    fn word(text: &str) -> Told {
        Told::BackupMissed(Sentence {
            vi: text.into(),
            en: text.into(),
        })
    }

    fn words(told: &[Told]) -> Vec<&str> {
        told.iter()
            .map(|told| match told {
                Told::BackupMissed(sentence) => sentence.vi.as_str(),
                _ => "?",
            })
            .collect()
    }

    #[tokio::test]
    async fn what_is_told_before_anybody_listens_waits_in_its_order() {
        let telling = Telling::default();
        telling.tell(word("một"));
        telling.tell(word("hai"));
        assert!(!telling.is_heard());
        assert_eq!(words(&telling.next().await), ["một", "hai"]);
        assert!(telling.is_heard());
    }

    #[tokio::test]
    async fn one_who_waits_hears_it_once_and_a_page_loaded_anew_takes_its_place() {
        let telling = Arc::new(Telling::default());
        let ask = || {
            let telling = Arc::clone(&telling);
            tokio::spawn(async move { telling.next().await })
        };
        let old = ask();
        while !telling.is_heard() {
            tokio::task::yield_now().await;
        }
        let new = ask();
        assert!(old.await.unwrap().is_empty());
        telling.tell(word("ba"));
        assert_eq!(words(&new.await.unwrap()), ["ba"]);
    }
}
