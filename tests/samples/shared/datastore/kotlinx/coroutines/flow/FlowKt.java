package kotlinx.coroutines.flow;

import kotlin.coroutines.Continuation;

public final class FlowKt {
    private FlowKt() {
    }

    public static <T> Object first(Flow<T> flow, Continuation<?> completion) {
        return flow.value();
    }
}
