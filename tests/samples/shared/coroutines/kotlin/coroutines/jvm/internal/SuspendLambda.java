package kotlin.coroutines.jvm.internal;

import kotlin.coroutines.Continuation;

public abstract class SuspendLambda extends ContinuationImpl {
    private final int arity;

    public SuspendLambda(int arity, Continuation<Object> completion) {
        super(completion);
        this.arity = arity;
    }

    public int getArity() {
        return arity;
    }
}
