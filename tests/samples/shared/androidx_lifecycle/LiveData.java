package androidx.lifecycle;

import java.util.ArrayList;
import java.util.List;

/** A working copy in small of observable data: a set value goes to every observer. */
public class LiveData<T> {
    private final List<Observer<? super T>> observers = new ArrayList<>();
    private T value;

    public void observe(Object owner, Observer<? super T> observer) {
        observers.add(observer);
        if (value != null) {
            observer.onChanged(value);
        }
    }

    public void postValue(T next) {
        value = next;
        for (Observer<? super T> observer : observers) {
            observer.onChanged(next);
        }
    }
}
