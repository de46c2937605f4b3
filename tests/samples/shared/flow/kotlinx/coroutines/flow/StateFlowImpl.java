package kotlinx.coroutines.flow;

import java.util.ArrayList;
import java.util.List;
import kotlin.Unit;
import kotlin.coroutines.Continuation;

final class StateFlowImpl<T> implements MutableStateFlow<T> {
    private final List<FlowCollector<? super T>> collectors = new ArrayList<>();
    private T value;

    StateFlowImpl(T value) {
        this.value = value;
    }

    @Override
    public T getValue() {
        return value;
    }

    @Override
    public void setValue(T next) {
        if (next.equals(value)) {
            return;
        }
        value = next;
        for (FlowCollector<? super T> collector : collectors) {
            collector.emit(next, null);
        }
    }

    @Override
    public Object collect(FlowCollector<? super T> collector, Continuation<?> completion) {
        collectors.add(collector);
        collector.emit(value, completion);
        return Unit.INSTANCE;
    }
}
