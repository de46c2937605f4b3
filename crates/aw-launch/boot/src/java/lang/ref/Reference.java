package java.lang.ref;

/** Nothing is collected in a launch: what is referred to stays until it is cleared. */
public abstract class Reference<T> {
    private T referent;

    Reference(T referent) {
        this.referent = referent;
    }

    public T get() {
        return referent;
    }

    public void clear() {
        referent = null;
    }

    public boolean enqueue() {
        referent = null;
        return false;
    }

    public boolean isEnqueued() {
        return false;
    }
}
