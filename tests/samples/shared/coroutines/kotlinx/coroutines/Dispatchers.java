package kotlinx.coroutines;

public final class Dispatchers {
    public static final Dispatchers INSTANCE = new Dispatchers();
    private static final CoroutineDispatcher IO = new CoroutineDispatcher();

    public static CoroutineDispatcher getIO() {
        return IO;
    }
}
