package kotlinx.coroutines;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kotlin.coroutines.CoroutineContext;

public class CoroutineDispatcher implements CoroutineContext {
    private final ExecutorService pool = Executors.newCachedThreadPool();

    public void dispatch(CoroutineContext context, Runnable block) {
        pool.execute(block);
    }
}
