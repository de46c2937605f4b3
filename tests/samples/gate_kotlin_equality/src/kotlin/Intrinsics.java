package kotlin.jvm.internal;

public class Intrinsics {
    public static boolean areEqual(Object first, Object second) {
        return first == null ? second == null : first.equals(second);
    }
}
