package androidx.work;

public final class OneTimeWorkRequest extends WorkRequest {
    OneTimeWorkRequest(Class<? extends ListenableWorker> worker) {
        super(worker);
    }

    public static OneTimeWorkRequest from(Class<? extends ListenableWorker> worker) {
        return new OneTimeWorkRequest(worker);
    }
}
