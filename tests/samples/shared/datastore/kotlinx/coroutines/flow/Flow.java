package kotlinx.coroutines.flow;

public final class Flow<T> {
    private final T value;

    public Flow(T value) {
        this.value = value;
    }

    T value() {
        return value;
    }
}
