package kotlinx.coroutines.flow;

import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.jvm.functions.Function1;

public final class FlowKt {
    private FlowKt() {
    }

    public static <T, R> Flow<R> map(final Flow<? extends T> source, final Function1<? super T, ? extends R> transform) {
        return new Flow<R>() {
            @Override
            public Object collect(final FlowCollector<? super R> collector, Continuation<?> completion) {
                return source.collect(new FlowCollector<T>() {
                    @Override
                    public Object emit(T value, Continuation<?> completion) {
                        return collector.emit(transform.invoke(value), completion);
                    }
                }, completion);
            }
        };
    }

    public static <T> Flow<T> filter(final Flow<? extends T> source, final Function1<? super T, Boolean> test) {
        return new Flow<T>() {
            @Override
            public Object collect(final FlowCollector<? super T> collector, Continuation<?> completion) {
                return source.collect(new FlowCollector<T>() {
                    @Override
                    public Object emit(T value, Continuation<?> completion) {
                        if (test.invoke(value).booleanValue()) {
                            return collector.emit(value, completion);
                        }
                        return Unit.INSTANCE;
                    }
                }, completion);
            }
        };
    }

    public static <T> Flow<T> distinctUntilChanged(Flow<T> source) {
        return source instanceof StateFlow ? source : new DistinctFlow<T>(source);
    }
}
