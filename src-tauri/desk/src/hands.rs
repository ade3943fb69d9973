//! Work shared among a few threads, in bounded memory.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;

/// Hands that work at most; more would hold more photos in memory than they win in time.
const MOST: usize = 4;
/// Things that are taken at once at most.
const BATCH: usize = 16;

/// Makes something of each number below `count`, a few at a time, until `stop` is set; what is made is taken on this
/// thread, as much at once as is ready, in no particular order. At any moment no more exists than every hand holds one
/// and one waits for each, beside the batch that is taken. Where taking fails, the hands stop.
pub fn each<T: Send, E>(
    count: usize,
    stop: &AtomicBool,
    make: impl Fn(usize) -> T + Sync,
    mut take: impl FnMut(Vec<(usize, T)>) -> Result<(), E>,
) -> Result<(), E> {
    let next = AtomicUsize::new(0);
    let hands = thread::available_parallelism()
        .map_or(2, usize::from)
        .min(MOST)
        .min(count);
    thread::scope(|scope| {
        let (ready, waiting) = sync_channel(hands);
        for _ in 0..hands {
            let (ready, next, make) = (ready.clone(), &next, &make);
            scope.spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    // Nobody takes any more once taking has failed.
                    if index >= count || ready.send((index, make(index))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(ready);
        while let Ok(first) = waiting.recv() {
            let mut batch = vec![first];
            batch.extend(waiting.try_iter().take(BATCH - 1));
            take(batch)?;
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn everything_is_made_and_taken_once() {
        let mut taken = Vec::new();
        each(
            100,
            &AtomicBool::new(false),
            |index| index * 2,
            |batch| {
                taken.extend(batch);
                Ok::<_, ()>(())
            },
        )
        .unwrap();
        taken.sort_unstable();
        assert_eq!(
            taken,
            (0..100).map(|index| (index, index * 2)).collect::<Vec<_>>()
        );
    }

    #[test]
    fn nothing_more_is_begun_once_it_is_stopped_or_taking_fails() {
        let (made, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
        let make = |_| made.fetch_add(1, Ordering::Relaxed);
        each(10_000, &stop, make, |_| {
            stop.store(true, Ordering::Relaxed);
            Ok::<_, ()>(())
        })
        .unwrap();
        assert!(made.load(Ordering::Relaxed) < 10_000);
        let refused = each(10_000, &AtomicBool::new(false), |_| (), |_| Err("full"));
        assert_eq!(refused, Err("full"));
    }
}
