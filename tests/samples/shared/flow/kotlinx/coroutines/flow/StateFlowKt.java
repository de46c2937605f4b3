package kotlinx.coroutines.flow;

public final class StateFlowKt {
    private StateFlowKt() {
    }

    public static <T> MutableStateFlow<T> MutableStateFlow(T value) {
        return new StateFlowImpl<T>(value);
    }
}
