package android.util;

import java.util.Objects;

public class Pair<F, S> {
    public final F first;
    public final S second;

    public Pair(F first, S second) {
        this.first = first;
        this.second = second;
    }

    public static <A, B> Pair<A, B> create(A first, B second) {
        return new Pair<>(first, second);
    }

    public boolean equals(Object other) {
        return other instanceof Pair
                && Objects.equals(((Pair<?, ?>) other).first, first)
                && Objects.equals(((Pair<?, ?>) other).second, second);
    }

    public int hashCode() {
        return Objects.hashCode(first) ^ Objects.hashCode(second);
    }

    public String toString() {
        return "Pair{" + first + " " + second + "}";
    }
}
