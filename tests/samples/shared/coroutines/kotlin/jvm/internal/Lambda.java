package kotlin.jvm.internal;

public abstract class Lambda {
    private final int arity;

    public Lambda(int arity) {
        this.arity = arity;
    }

    public int getArity() {
        return arity;
    }
}
