package androidx.work;

public abstract class WorkRequest {
    final String workerClassName;

    WorkRequest(Class<? extends ListenableWorker> worker) {
        workerClassName = worker.getName();
    }
}
