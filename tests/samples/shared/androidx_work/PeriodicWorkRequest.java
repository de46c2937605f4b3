package androidx.work;

import java.util.concurrent.TimeUnit;

public final class PeriodicWorkRequest extends WorkRequest {
    final long intervalMillis;

    PeriodicWorkRequest(Builder builder) {
        super(builder.worker);
        intervalMillis = builder.intervalMillis;
    }

    public static final class Builder {
        private final Class<? extends ListenableWorker> worker;
        private final long intervalMillis;

        public Builder(Class<? extends ListenableWorker> worker, long interval, TimeUnit unit) {
            this.worker = worker;
            intervalMillis = unit.toMillis(interval);
        }

        public PeriodicWorkRequest build() {
            return new PeriodicWorkRequest(this);
        }
    }
}
