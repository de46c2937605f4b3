package androidx.work;

import android.content.Context;
import android.util.Log;
import java.lang.reflect.Constructor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A working copy in small: makes the worker by its class name and runs it off the main thread. */
public class WorkManager {
    private static WorkManager instance;
    private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
    private final Context context;

    private WorkManager(Context context) {
        this.context = context;
    }

    public static synchronized WorkManager getInstance(Context context) {
        if (instance == null) {
            instance = new WorkManager(context.getApplicationContext());
        }
        return instance;
    }

    public WorkManager enqueue(WorkRequest request) {
        WorkerWrapper wrapper = new WorkerWrapper(context, request.workerClassName);
        if (request instanceof PeriodicWorkRequest) {
            pool.scheduleAtFixedRate(wrapper, 0, ((PeriodicWorkRequest) request).intervalMillis, TimeUnit.MILLISECONDS);
        } else {
            pool.execute(wrapper);
        }
        return this;
    }

    private static final class WorkerWrapper implements Runnable {
        private final Context context;
        private final String name;

        WorkerWrapper(Context context, String name) {
            this.context = context;
            this.name = name;
        }

        @Override
        public void run() {
            try {
                Constructor<?> maker = Class.forName(name).getDeclaredConstructor(Context.class, WorkerParameters.class);
                ((ListenableWorker) maker.newInstance(context, new WorkerParameters())).startWork();
            } catch (ReflectiveOperationException broken) {
                Log.e("WorkerWrapper", name, broken);
            }
        }
    }
}
