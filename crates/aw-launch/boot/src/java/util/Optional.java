package java.util;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

public final class Optional<T> {
    private static final Optional<?> EMPTY = new Optional<>(null);
    private final T value;

    private Optional(T value) {
        this.value = value;
    }

    public static <T> Optional<T> empty() {
        return (Optional<T>) EMPTY;
    }

    public static <T> Optional<T> of(T value) {
        return new Optional<>(Objects.requireNonNull(value));
    }

    public static <T> Optional<T> ofNullable(T value) {
        return value == null ? empty() : of(value);
    }

    public T get() {
        if (value == null) {
            throw new NoSuchElementException("No value present");
        }
        return value;
    }

    public T orElseThrow() {
        return get();
    }

    public boolean isPresent() {
        return value != null;
    }

    public boolean isEmpty() {
        return value == null;
    }

    public void ifPresent(Consumer<? super T> action) {
        if (value != null) {
            action.accept(value);
        }
    }

    public void ifPresentOrElse(Consumer<? super T> action, Runnable other) {
        if (value != null) {
            action.accept(value);
        } else {
            other.run();
        }
    }

    public Optional<T> filter(Predicate<? super T> kept) {
        return value == null || kept.test(value) ? this : empty();
    }

    public <U> Optional<U> map(Function<? super T, ? extends U> change) {
        return value == null ? empty() : ofNullable(change.apply(value));
    }

    public <U> Optional<U> flatMap(Function<? super T, Optional<U>> change) {
        return value == null ? empty() : Objects.requireNonNull(change.apply(value));
    }

    public Optional<T> or(Supplier<? extends Optional<? extends T>> other) {
        return value != null ? this : (Optional<T>) other.get();
    }

    public Stream<T> stream() {
        return value == null ? Stream.empty() : Stream.of(value);
    }

    public T orElse(T other) {
        return value == null ? other : value;
    }

    public T orElseGet(Supplier<? extends T> other) {
        return value == null ? other.get() : value;
    }

    public <X extends Throwable> T orElseThrow(Supplier<? extends X> other) throws X {
        if (value == null) {
            throw other.get();
        }
        return value;
    }

    public boolean equals(Object other) {
        return other instanceof Optional && Objects.equals(value, ((Optional<?>) other).value);
    }

    public int hashCode() {
        return Objects.hashCode(value);
    }

    public String toString() {
        return value == null ? "Optional.empty" : "Optional[" + value + "]";
    }
}
