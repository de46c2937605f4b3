package java.util;

/** One thread that runs tasks when they are due. */
public class Timer {
    private final PriorityQueue<TimerTask> tasks = new PriorityQueue<>((one, two) -> Long.compare(one.due, two.due));
    private boolean ended;

    public Timer() {
        this("Timer");
    }

    public Timer(boolean daemon) {
        this("Timer");
    }

    public Timer(String name, boolean daemon) {
        this(name);
    }

    public Timer(String name) {
        new Thread(this::run, name).start();
    }

    public void schedule(TimerTask task, long delay) {
        add(task, System.currentTimeMillis() + delay, 0);
    }

    public void schedule(TimerTask task, Date time) {
        add(task, time.getTime(), 0);
    }

    public void schedule(TimerTask task, long delay, long period) {
        add(task, System.currentTimeMillis() + delay, period);
    }

    public void schedule(TimerTask task, Date time, long period) {
        add(task, time.getTime(), period);
    }

    public void scheduleAtFixedRate(TimerTask task, long delay, long period) {
        add(task, System.currentTimeMillis() + delay, period);
    }

    public void scheduleAtFixedRate(TimerTask task, Date time, long period) {
        add(task, time.getTime(), period);
    }

    private synchronized void add(TimerTask task, long due, long period) {
        if (ended || task.planned) {
            throw new IllegalStateException("Timer already cancelled.");
        }
        task.planned = true;
        task.due = due;
        task.period = period;
        tasks.offer(task);
        notifyAll();
    }

    public synchronized void cancel() {
        ended = true;
        tasks.clear();
        notifyAll();
    }

    public int purge() {
        int before = tasks.size();
        tasks.removeIf(task -> task.cancelled);
        return before - tasks.size();
    }

    private void run() {
        try {
            for (TimerTask task = take(); task != null; task = take()) {
                task.run();
            }
        } catch (InterruptedException stop) {
            cancel();
        }
    }

    private synchronized TimerTask take() throws InterruptedException {
        while (!ended) {
            TimerTask task = tasks.peek();
            long left = task == null ? 0 : task.due - System.currentTimeMillis();
            if (task == null || left > 0) {
                wait(left);
                continue;
            }
            tasks.poll();
            if (task.cancelled) {
                continue;
            }
            if (task.period > 0) {
                task.due += task.period;
                tasks.offer(task);
            }
            return task;
        }
        return null;
    }
}
