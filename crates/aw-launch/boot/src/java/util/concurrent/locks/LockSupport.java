package java.util.concurrent.locks;

import java.util.IdentityHashMap;

/** One permit a thread: to park waits for it, to unpark gives it. */
public class LockSupport {
    private static final IdentityHashMap<Thread, Permit> PERMITS = new IdentityHashMap<>();

    private LockSupport() {}

    private static final class Permit {
        private boolean given;
        private Object blocker;

        synchronized void take(long millis) {
            try {
                if (!given && !Thread.currentThread().isInterrupted()) {
                    wait(millis);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            given = false;
        }

        synchronized void give() {
            given = true;
            notifyAll();
        }
    }

    private static Permit of(Thread thread) {
        Permit permit = PERMITS.get(thread);
        if (permit == null) {
            permit = new Permit();
            PERMITS.put(thread, permit);
        }
        return permit;
    }

    public static void unpark(Thread thread) {
        if (thread != null) {
            of(thread).give();
        }
    }

    public static void park() {
        of(Thread.currentThread()).take(0);
    }

    public static void park(Object blocker) {
        Permit own = of(Thread.currentThread());
        own.blocker = blocker;
        own.take(0);
        own.blocker = null;
    }

    public static void parkNanos(long nanos) {
        if (nanos > 0) {
            of(Thread.currentThread()).take(Math.max(1, nanos / 1000000));
        }
    }

    public static void parkNanos(Object blocker, long nanos) {
        parkNanos(nanos);
    }

    public static void parkUntil(long time) {
        parkNanos((time - System.currentTimeMillis()) * 1000000);
    }

    public static void parkUntil(Object blocker, long time) {
        parkUntil(time);
    }

    public static Object getBlocker(Thread thread) {
        return of(thread).blocker;
    }
}
