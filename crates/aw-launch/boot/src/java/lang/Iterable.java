package java.lang;

import java.util.Iterator;
import java.util.function.Consumer;

public interface Iterable<T> {
    Iterator<T> iterator();

    default void forEach(Consumer<? super T> action) {
        for (Iterator<T> all = iterator(); all.hasNext(); ) {
            action.accept(all.next());
        }
    }
}
