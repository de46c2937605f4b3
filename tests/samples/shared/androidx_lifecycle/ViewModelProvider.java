package androidx.lifecycle;

public class ViewModelProvider {
    public ViewModelProvider(Object owner) {
    }

    public <T extends ViewModel> T get(Class<T> type) {
        try {
            return type.newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type.getName(), broken);
        }
    }
}
