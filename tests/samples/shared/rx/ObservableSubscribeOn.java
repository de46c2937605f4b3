package io.reactivex;

import io.reactivex.functions.Consumer;

final class ObservableSubscribeOn<T> extends Observable<T> {
    private final Observable<T> source;
    private final Scheduler scheduler;

    ObservableSubscribeOn(Observable<T> source, Scheduler scheduler) {
        this.source = source;
        this.scheduler = scheduler;
    }

    @Override
    protected void subscribeActual(final Consumer<? super T> onNext) {
        scheduler.scheduleDirect(new Runnable() {
            @Override
            public void run() {
                source.subscribe(onNext);
            }
        });
    }
}
