package kotlinx.coroutines.flow;

public interface MutableStateFlow<T> extends StateFlow<T> {
    void setValue(T value);
}
