package kotlinx.coroutines.flow;

import kotlin.Unit;
import kotlin.coroutines.Continuation;

final class DistinctFlow<T> implements Flow<T> {
    private static final Object NULL = new Object();
    private final Flow<T> upstream;

    DistinctFlow(Flow<T> upstream) {
        this.upstream = upstream;
    }

    @Override
    public Object collect(final FlowCollector<? super T> collector, Continuation<?> completion) {
        final Object[] previous = {NULL};
        return upstream.collect(new FlowCollector<T>() {
            @Override
            public Object emit(T value, Continuation<?> completion) {
                if (previous[0] == NULL || !previous[0].equals(value)) {
                    previous[0] = value;
                    return collector.emit(value, completion);
                }
                return Unit.INSTANCE;
            }
        }, completion);
    }
}
