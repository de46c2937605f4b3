package kotlinx.coroutines;

import kotlin.Unit;
import kotlin.coroutines.Continuation;

final class DispatchedTask implements Runnable {
    private final Continuation<?> continuation;

    DispatchedTask(Continuation<?> continuation) {
        this.continuation = continuation;
    }

    @Override
    public void run() {
        continuation.resumeWith(Unit.INSTANCE);
    }
}
