package kotlin.jvm.functions;

public interface Function1<A, R> {
    R invoke(A first);
}
