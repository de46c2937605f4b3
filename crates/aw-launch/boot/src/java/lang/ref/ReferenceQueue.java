package java.lang.ref;

public class ReferenceQueue<T> {
    public ReferenceQueue() {}

    public Reference<? extends T> poll() {
        return null;
    }
}
