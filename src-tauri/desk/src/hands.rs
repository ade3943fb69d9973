//! Work shared among a few threads, in bounded memory.

use std::cell::Cell;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::sync::{Mutex, PoisonError};
use std::thread;

use thread_priority::{ThreadPriority, set_current_thread_priority};

/// Hands that work at most; more would hold more photos in memory than they win in time.
const MOST: usize = 4;
/// The same of hands that hold no photo in full size: an article at a time.
const MOST_LIGHT: usize = 16;
/// Things that are taken at once at most.
const BATCH: usize = 16;

thread_local! {
    static IS_HAND: Cell<bool> = const { Cell::new(false) };
}

/// This thread stands back from now on where the window has something to do: nine steps nicer on Linux, below normal on
/// Windows.
fn stand_back() {
    if let Ok(background) = 25_u8.try_into() {
        // A system that does not allow it has its hands work like everybody else.
        drop(set_current_thread_priority(ThreadPriority::Crossplatform(
            background,
        )));
    }
}

fn cores() -> usize {
    thread::available_parallelism().map_or(2, usize::from)
}

/// How many work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hands {
    /// As many as there are cores, and few enough for photos in full size.
    Heavy,
    /// One more than there are cores: while one waits for the disk, another has its core.
    Light,
}

impl Hands {
    fn for_so_many(self, count: usize) -> usize {
        match self {
            Self::Heavy => cores().min(MOST),
            Self::Light => (cores() + 1).min(MOST_LIGHT),
        }
        .min(count)
    }
}

/// Makes something of each number below `count`, a few at a time, until `stop` is set; what is made is taken on this
/// thread, as much at once as is ready, in no particular order. At any moment no more exists than every hand holds one
/// and one waits for each, beside the batch that is taken. Where taking fails, the hands stop.
pub fn each<T: Send, E>(
    hands: Hands,
    count: usize,
    stop: &AtomicBool,
    make: impl Fn(usize) -> T + Sync,
    mut take: impl FnMut(Vec<(usize, T)>) -> Result<(), E>,
) -> Result<(), E> {
    let next = AtomicUsize::new(0);
    let hands = hands.for_so_many(count);
    thread::scope(|scope| {
        let (ready, waiting) = sync_channel(hands);
        for _ in 0..hands {
            let (ready, next, make) = (ready.clone(), &next, &make);
            scope.spawn(move || {
                IS_HAND.set(true);
                stand_back();
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

/// Makes something of each number below `count`, a few at a time, in order. A hand makes them all itself: the other cores
/// have their own work, and what is in memory stays bounded.
pub fn all<T: Send>(count: usize, make: impl Fn(usize) -> T + Sync) -> Vec<T> {
    made((0..count).collect(), &make)
}

/// Things of one batch that keep their order.
const IN_ORDER: usize = 256;
/// Bytes of what one batch is made of, about.
const HEAVIEST: usize = 32 * 1024 * 1024;

/// Makes something of each thing that `next` gives, several at a time, until there is no more or `stop` is set; what is
/// made is taken on this thread, in the order of what it was made of, a batch at once. `weigh` tells the bytes of a thing.
/// At any moment no more exists than three batches. Where taking fails, the hands stop.
pub fn in_order<R: Send, T: Send, E>(
    mut next: impl FnMut() -> Option<R> + Send,
    weigh: impl Fn(&R) -> usize + Send,
    stop: &AtomicBool,
    make: impl Fn(R) -> T + Sync,
    mut take: impl FnMut(Vec<T>) -> Result<(), E>,
) -> Result<(), E> {
    thread::scope(|scope| {
        let (ready, waiting) = sync_channel(1);
        let make = &make;
        scope.spawn(move || {
            loop {
                let (mut batch, mut weight) = (Vec::new(), 0);
                while batch.len() < IN_ORDER && weight < HEAVIEST && !stop.load(Ordering::Relaxed) {
                    let Some(thing) = next() else { break };
                    weight += weigh(&thing);
                    batch.push(thing);
                }
                // Nobody takes any more once taking has failed.
                if batch.is_empty() || ready.send(made(batch, make)).is_err() {
                    return;
                }
            }
        });
        while let Ok(batch) = waiting.recv() {
            take(batch)?;
        }
        Ok(())
    })
}

/// The same order.
fn made<R: Send, T: Send>(batch: Vec<R>, make: &(impl Fn(R) -> T + Sync)) -> Vec<T> {
    if IS_HAND.get() {
        return batch.into_iter().map(make).collect();
    }
    let things: Vec<_> = batch.into_iter().map(|thing| Mutex::new(Some(thing))).collect();
    let made: Vec<_> = things.iter().map(|_| Mutex::new(None)).collect();
    let next = AtomicUsize::new(0);
    let hands = Hands::Heavy.for_so_many(things.len());
    thread::scope(|scope| {
        for _ in 0..hands {
            scope.spawn(|| {
                stand_back();
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let (Some(thing), Some(made)) = (things.get(at), made.get(at)) else {
                        return;
                    };
                    // Each of them is one hand's alone.
                    let thing = thing.lock().unwrap_or_else(PoisonError::into_inner).take();
                    *made.lock().unwrap_or_else(PoisonError::into_inner) = thing.map(make);
                }
            });
        }
    });
    made.into_iter()
        .filter_map(|made| made.into_inner().unwrap_or_else(PoisonError::into_inner))
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn everything_is_made_and_taken_once() {
        let mut taken = Vec::new();
        each(
            Hands::Heavy,
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
    fn a_hand_shares_its_work_with_nobody() {
        let mut strangers = 0;
        each(
            Hands::Light,
            20,
            &AtomicBool::new(false),
            |_| {
                let hand = thread::current().id();
                let makers = all(4, |_| thread::current().id());
                makers.into_iter().filter(|maker| *maker != hand).count()
            },
            |batch| {
                strangers += batch.into_iter().map(|(_, strangers)| strangers).sum::<usize>();
                Ok::<_, ()>(())
            },
        )
        .unwrap();
        assert_eq!(strangers, 0);
    }

    #[test]
    fn nothing_more_is_begun_once_it_is_stopped_or_taking_fails() {
        let (made, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
        let make = |_| made.fetch_add(1, Ordering::Relaxed);
        each(Hands::Light, 10_000, &stop, make, |_| {
            stop.store(true, Ordering::Relaxed);
            Ok::<_, ()>(())
        })
        .unwrap();
        assert!(made.load(Ordering::Relaxed) < 10_000);
        let refused = each(
            Hands::Light,
            10_000,
            &AtomicBool::new(false),
            |_| (),
            |_| Err("full"),
        );
        assert_eq!(refused, Err("full"));
    }

    #[test]
    fn what_is_made_in_order_is_taken_in_order_and_ends_where_it_is_stopped() {
        let numbers = |most: usize| {
            let mut numbers = 0..most;
            move || numbers.next()
        };
        let mut taken = Vec::new();
        let never = AtomicBool::new(false);
        in_order(
            numbers(1_000),
            |_| 1,
            &never,
            |number| number * 2,
            |batch| {
                taken.extend(batch);
                Ok::<_, ()>(())
            },
        )
        .unwrap();
        assert_eq!(taken, (0..1_000).map(|number| number * 2).collect::<Vec<_>>());
        let refused = in_order(
            numbers(usize::MAX),
            |_| HEAVIEST,
            &never,
            |number| number,
            |_| Err("full"),
        );
        assert_eq!(refused, Err("full"));
        let stop = AtomicBool::new(false);
        in_order(
            numbers(usize::MAX),
            |_| 1,
            &stop,
            |number| number,
            |_| {
                stop.store(true, Ordering::Relaxed);
                Ok::<_, ()>(())
            },
        )
        .unwrap();
    }
}
