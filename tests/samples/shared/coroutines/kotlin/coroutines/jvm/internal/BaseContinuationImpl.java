package kotlin.coroutines.jvm.internal;

import kotlin.coroutines.Continuation;
import kotlin.coroutines.CoroutineContext;
import kotlin.coroutines.intrinsics.IntrinsicsKt;

/** A working copy in small of a Kotlin coroutine's shape: resuming runs the compiled body. */
public abstract class BaseContinuationImpl implements Continuation<Object> {
    private final Continuation<Object> completion;

    public BaseContinuationImpl(Continuation<Object> completion) {
        this.completion = completion;
    }

    public Continuation<?> create(Object value, Continuation<?> completion) {
        throw new UnsupportedOperationException("create(Any?;Continuation) has not been overridden");
    }

    protected abstract Object invokeSuspend(Object result);

    @Override
    public CoroutineContext getContext() {
        return completion == null ? null : completion.getContext();
    }

    @Override
    public final void resumeWith(Object result) {
        Object outcome = invokeSuspend(result);
        if (outcome != IntrinsicsKt.getCOROUTINE_SUSPENDED() && completion != null) {
            completion.resumeWith(outcome);
        }
    }
}
