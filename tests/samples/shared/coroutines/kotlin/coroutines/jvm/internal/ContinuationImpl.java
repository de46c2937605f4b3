package kotlin.coroutines.jvm.internal;

import kotlin.coroutines.Continuation;

public abstract class ContinuationImpl extends BaseContinuationImpl {
    public ContinuationImpl(Continuation<Object> completion) {
        super(completion);
    }
}
