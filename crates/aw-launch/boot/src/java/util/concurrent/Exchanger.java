package java.util.concurrent;

public class Exchanger<V> {
    private V offered;
    private V answered;
    private boolean waits;
    private boolean met;

    public synchronized V exchange(V own) throws InterruptedException {
        while (met) {
            wait();
        }
        if (!waits) {
            offered = own;
            waits = true;
            while (!met) {
                wait();
            }
            V other = answered;
            waits = false;
            met = false;
            notifyAll();
            return other;
        }
        answered = own;
        met = true;
        notifyAll();
        return offered;
    }

    public V exchange(V own, long time, TimeUnit unit) throws InterruptedException {
        return exchange(own);
    }
}
