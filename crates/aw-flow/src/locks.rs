//! Threads that wait until the user has agreed: a latch that only an agreeing control opens. The wait
//! does not come back before.

use crate::carried::Maker;
use crate::flow::{CallFact, World};
use crate::gates::{Certainty, Gate};
use crate::models::Model;
use crate::points_to::Engine;
use crate::program::Body;
use crate::reach::Reach;

/// Rows of the table of models (`models`).
pub const MODELS: &[(&str, &[&str], Model)] = &[
    ("Ljava/util/concurrent/CountDownLatch;", &["await"], Model::Waits),
    ("Ljava/util/concurrent/Semaphore;", &["acquire", "acquireUninterruptibly"], Model::Waits),
    ("Landroid/os/ConditionVariable;", &["block"], Model::Waits),
    ("Ljava/util/concurrent/CountDownLatch;", &["countDown"], Model::Opens),
    ("Ljava/util/concurrent/Semaphore;", &["release"], Model::Opens),
    ("Landroid/os/ConditionVariable;", &["open"], Model::Opens),
    ("Ljava/util/concurrent/CompletableFuture;", &["complete"], Model::Opens),
];

impl Engine<'_> {
    /// The locks that a call is about, by where they were made.
    fn locks_of(&self, body: Body, call: &CallFact, world: World) -> Vec<Maker> {
        call.args.first().and_then(|value| self.makers(body, value, world, 0)).unwrap_or_default()
    }

    /// An agreeing control opens a lock.
    pub fn learn_lock(&self, body: Body, call: &CallFact) {
        let made = self.locks_of(body, call, World::Any);
        self.gates.borrow_mut().agreed_locks.extend(made);
    }

    /// A wait without an end in time for a lock that only an agreeing control opens: the gate it stands for.
    pub fn waits(&self, body: Body, call: &CallFact, world: World) -> Option<u32> {
        let forever = self.program.protos.bytes(self.program.methods[call.method as usize].proto) == b"()V";
        if forever { self.held_back(body, call, world) } else { None }
    }

    /// What is told of an object waits until an agreeing control opens or completes it: the gate it stands for.
    pub fn held_back(&self, body: Body, call: &CallFact, world: World) -> Option<u32> {
        self.ask_outside();
        if world == World::Any || self.gates.borrow().agreed_locks.is_empty() {
            return None;
        }
        let made = self.locks_of(body, call, world);
        let agreed = |lock: &Maker| self.gates.borrow().agreed_locks.contains(lock);
        let launch = self.launched(World::Fresh)?;
        if made.is_empty() || !made.iter().all(agreed) || self.opened_by(&launch, &made) {
            return None;
        }
        self.told();
        let key = self.program.method_text(call.method);
        let gate = Gate { kind: "lock", key, certainty: Certainty::Likely, body, at: call.at };
        Some(self.gates.borrow_mut().add(gate))
    }

    fn opened_by(&self, launch: &Reach, locks: &[Maker]) -> bool {
        launch.order.iter().any(|&body| {
            let opens = |call: &&crate::sweep::Call| self.models.of(call.method) == Model::Opens;
            let calls = self.program.facts.calls(body).iter().filter(opens);
            calls.filter(|call| launch.reaches(body, call.at)).any(|call| {
                let flow = self.flow(body, World::Fresh);
                let Some(fact) = flow.call(call.at) else { return true };
                let made = self.locks_of(body, fact, World::Fresh);
                made.is_empty() || made.iter().any(|lock| locks.contains(lock))
            })
        })
    }
}
