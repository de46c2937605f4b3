package kotlinx.coroutines.flow;

import kotlin.coroutines.Continuation;

/** A working copy in small of a cold stream's shape: collecting it runs it. */
public interface Flow<T> {
    Object collect(FlowCollector<? super T> collector, Continuation<?> completion);
}
