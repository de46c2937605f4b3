package java.util.concurrent;

public enum TimeUnit {
    NANOSECONDS(1L),
    MICROSECONDS(1000L),
    MILLISECONDS(1000000L),
    SECONDS(1000000000L),
    MINUTES(60000000000L),
    HOURS(3600000000000L),
    DAYS(86400000000000L);

    private final long nanos;

    TimeUnit(long nanos) {
        this.nanos = nanos;
    }

    public long convert(long count, TimeUnit from) {
        if (from.nanos < nanos) {
            return count / (nanos / from.nanos);
        }
        long scale = from.nanos / nanos;
        long most = Long.MAX_VALUE / scale;
        return count > most ? Long.MAX_VALUE : count < -most ? Long.MIN_VALUE : count * scale;
    }

    public long toNanos(long count) {
        return NANOSECONDS.convert(count, this);
    }

    public long toMicros(long count) {
        return MICROSECONDS.convert(count, this);
    }

    public long toMillis(long count) {
        return MILLISECONDS.convert(count, this);
    }

    public long toSeconds(long count) {
        return SECONDS.convert(count, this);
    }

    public long toMinutes(long count) {
        return MINUTES.convert(count, this);
    }

    public long toHours(long count) {
        return HOURS.convert(count, this);
    }

    public long toDays(long count) {
        return DAYS.convert(count, this);
    }

    public void sleep(long count) throws InterruptedException {
        Thread.sleep(Math.max(0, toMillis(count)));
    }

    public void timedWait(Object on, long count) throws InterruptedException {
        on.wait(toMillis(count));
    }

    public void timedJoin(Thread thread, long count) throws InterruptedException {
        thread.join(toMillis(count));
    }
}
