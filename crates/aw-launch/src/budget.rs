//! What a launch may cost, and decisions on what is not known.

use std::time::Duration;

use cpu_time::ThreadTime;

use crate::classes::MethodId;
use crate::heap::Ref;
use crate::machine::{Machine, Stop};
use crate::names::index;
use crate::record::Assumption;
use crate::value::{Note, Value};

/// The app ended its process: no budget, but nothing more runs either.
pub const ENDED: &str = "the app ended its process";
/// Decisions alike at one place, before the other way is taken: a loop on something unknown ends.
const MAX_ALIKE: u32 = 32;
/// Calls of the model between two looks at the budgets: one call may cost what a million instructions do.
const CALLS_BETWEEN: u64 = 16;
/// Bytes of a file or a text that cost as much as one instruction.
const BYTES_OF_INSTRUCTION: usize = 16;
/// Places of decisions kept.
const MAX_ASSUMPTIONS: usize = 2_000;

/// CPU time of this thread so far: what a launch comes to does not hang on what else the machine does.
pub fn now() -> Duration {
    ThreadTime::now().as_duration()
}

impl Machine {
    /// Count instructions that ran.
    pub fn spend(&mut self, count: u64) {
        self.record.coverage.instructions += count;
        self.step_left = self.step_left.saturating_sub(count);
    }

    /// Count bytes that the model looks through.
    pub fn spend_bytes(&mut self, count: usize) {
        self.spend((count / BYTES_OF_INSTRUCTION) as u64);
    }

    /// Halt before a call of the model where a budget is spent.
    pub fn look_at_budgets(&self) -> Result<(), Stop> {
        if self.step_left > 0 && !self.record.coverage.model_calls.is_multiple_of(CALLS_BETWEEN) {
            return Ok(());
        }
        self.limit().map_or(Ok(()), |budget| Err(Stop::Halt(budget)))
    }

    /// The budget that is spent, if one is.
    pub fn limit(&self) -> Option<&'static str> {
        if self.system.ended {
            return Some(ENDED);
        }
        if self.record.coverage.instructions >= self.question.budget.instructions {
            return Some("instructions");
        }
        if self.deadline.is_some_and(|deadline| now() >= deadline) {
            return Some("seconds");
        }
        (self.step_left == 0).then_some("step_instructions")
    }

    /// Nothing more can run at all.
    pub fn spent(&self) -> bool {
        self.limit().is_some_and(|budget| budget != "step_instructions")
    }

    /// A budget ended a step.
    pub fn cut(&mut self, budget: &'static str) {
        if budget == ENDED {
            return;
        }
        let place = format!("{} {}", self.thread.step, self.thread.component);
        self.gap("launch_budget", &format!("the budget of {budget} was spent"), place.trim());
    }

    /// Run one step of the launch on the main thread. What an exception, a wait or a budget ends is a gap; the launch goes on.
    pub fn step(
        &mut self,
        step: &'static str,
        component: String,
        run: impl FnOnce(&mut Self) -> Result<(), Stop>,
    ) -> bool {
        if self.spent() {
            return false;
        }
        let before = (self.thread.step, std::mem::replace(&mut self.thread.component, component));
        self.thread.step = step;
        self.step_left = self.question.budget.step_instructions;
        let share = self.heap.begin_share();
        let floor = self.thread.frames.len();
        let done = match run(self) {
            Ok(()) | Err(Stop::Unknown(_)) => true,
            Err(Stop::Throw(exception)) => {
                self.uncaught(exception);
                false
            }
            Err(Stop::Block(_)) => false,
            Err(Stop::Halt(budget)) => {
                self.cut(budget);
                false
            }
        };
        self.drop_frames(floor);
        if done {
            self.record.coverage.steps_done += 1;
        } else {
            self.record.coverage.steps_cut += 1;
        }
        self.step_left = self.question.budget.step_instructions;
        self.pump();
        self.heap.end_share(share);
        (self.thread.step, self.thread.component) = before;
        done
    }

    /// An exception that nobody caught. A phone would end the app here; what runs later is assumed to.
    pub fn uncaught(&mut self, exception: Ref) {
        let class = self.class_text(self.class_of(Value::reference(exception)));
        let message = self.kept(Value::reference(exception), "message");
        let message = message.and_then(|text| self.known_string(text)).unwrap_or_default();
        let place = format!("{} {}", self.thread.step, self.thread.component);
        let at = if self.thrown.0 == exception { self.thrown.1.as_str() } else { "" };
        let why = format!("{class}: {message} {at}");
        self.gap("uncaught_exception", why.trim_end(), &place);
        let note = self.notes.unknown("the app went on after an exception that nobody caught");
        self.assume(true, note);
    }

    /// Decide a test on something that is not known: as the world says for its place, else as `guess`.
    pub fn decide(&mut self, guess: bool, note: Note) -> bool {
        let place = self.thread.frames.last().map_or((0, 0), |frame| (frame.method, frame.at));
        let wanted = self.forced_at(place).unwrap_or(guess);
        let alike = self.alike.entry(place).or_insert(0);
        *alike += 1;
        let decided = if alike.is_multiple_of(MAX_ALIKE) { !wanted } else { wanted };
        let own = self.classes[self.methods[place.0 as usize].class as usize].is_app();
        self.assume_at(decided, note, own);
        decided
    }

    /// What the world says of the decisions at a place of the app.
    fn forced_at(&mut self, place: (MethodId, usize)) -> Option<bool> {
        if self.question.world.forced.is_empty() {
            return None;
        }
        if let Some(&known) = self.forced.get(&place) {
            return known;
        }
        let own = self.classes[self.methods[place.0 as usize].class as usize].is_app();
        let at = self.places(1).pop().filter(|_| own).unwrap_or_default();
        let rows = &self.question.world.forced;
        let said = rows.iter().find(|row| row.method == at.method && row.offset == at.offset).map(|row| row.decided);
        self.forced.insert(place, said);
        said
    }

    /// List a decision that is none of a test.
    pub fn assume(&mut self, decided: bool, note: Note) {
        self.assume_at(decided, note, false);
    }

    /// List a decision on something that is not known; `own`: of the app's own code.
    fn assume_at(&mut self, decided: bool, note: Note, own: bool) {
        let place = self.places(1).pop().unwrap_or_default();
        let reason = self.notes.reason(note).to_owned();
        let key = (place.method.clone(), place.offset, decided);
        if let Some(&known) = self.assumed.get(&key) {
            self.record.assumptions[known as usize].count += 1;
            return;
        }
        if self.record.assumptions.len() >= MAX_ASSUMPTIONS {
            self.gap("assumptions_cut", "more decisions on unknowns than are listed", "");
            return;
        }
        self.assumed.insert(key, index(self.record.assumptions.len()));
        let before = index(self.record.events.len()) + 1;
        self.record.assumptions.push(Assumption { place, reason, decided, count: 1, before, own });
    }
}
