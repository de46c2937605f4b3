package java.util.concurrent;

import java.util.ArrayList;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A value to come; what hangs on it runs when it is there, in the thread that brings it or in a pool. */
public class CompletableFuture<T> implements Future<T>, CompletionStage<T> {
    private T value;
    private Throwable failure;
    private boolean done;
    private final ArrayList<Runnable> waiting = new ArrayList<>();

    public CompletableFuture() {}

    private static Executor pool() {
        return ForkJoinPool.commonPool();
    }

    public static <U> CompletableFuture<U> supplyAsync(Supplier<U> work) {
        return supplyAsync(work, pool());
    }

    public static <U> CompletableFuture<U> supplyAsync(Supplier<U> work, Executor pool) {
        CompletableFuture<U> made = new CompletableFuture<>();
        pool.execute(() -> made.settle(work));
        return made;
    }

    public static CompletableFuture<Void> runAsync(Runnable work) {
        return runAsync(work, pool());
    }

    public static CompletableFuture<Void> runAsync(Runnable work, Executor pool) {
        return supplyAsync(() -> {
            work.run();
            return null;
        }, pool);
    }

    public static <U> CompletableFuture<U> completedFuture(U value) {
        CompletableFuture<U> made = new CompletableFuture<>();
        made.complete(value);
        return made;
    }

    public static <U> CompletableFuture<U> failedFuture(Throwable error) {
        CompletableFuture<U> made = new CompletableFuture<>();
        made.completeExceptionally(error);
        return made;
    }

    private void settle(Supplier<T> work) {
        try {
            complete(work.get());
        } catch (Throwable error) {
            completeExceptionally(wrapped(error));
        }
    }

    private static Throwable wrapped(Throwable error) {
        return error instanceof CompletionException ? error : new CompletionException(error);
    }

    private boolean end(T value, Throwable error) {
        synchronized (this) {
            if (done) {
                return false;
            }
            this.value = value;
            failure = error;
            done = true;
            notifyAll();
        }
        for (Runnable next : waiting) {
            next.run();
        }
        return true;
    }

    public boolean complete(T value) {
        return end(value, null);
    }

    public boolean completeExceptionally(Throwable error) {
        return end(null, error);
    }

    public boolean cancel(boolean interrupt) {
        return end(null, new CancellationException());
    }

    public boolean isDone() {
        return done;
    }

    public boolean isCancelled() {
        return failure instanceof CancellationException;
    }

    public boolean isCompletedExceptionally() {
        return failure != null;
    }

    public T get() throws InterruptedException, ExecutionException {
        return get(0, TimeUnit.MILLISECONDS, true);
    }

    public T get(long count, TimeUnit unit) throws InterruptedException, ExecutionException {
        return get(count, unit, false);
    }

    private synchronized T get(long count, TimeUnit unit, boolean ever) throws InterruptedException, ExecutionException {
        long end = System.currentTimeMillis() + unit.toMillis(count);
        while (!done) {
            long left = end - System.currentTimeMillis();
            if (!ever && left <= 0) {
                throw new ExecutionException(new TimeoutException());
            }
            wait(ever ? 0 : left);
        }
        if (failure instanceof CancellationException) {
            throw (CancellationException) failure;
        }
        if (failure != null) {
            throw new ExecutionException(failure instanceof CompletionException ? failure.getCause() : failure);
        }
        return value;
    }

    public T join() {
        try {
            return get();
        } catch (ExecutionException error) {
            throw new CompletionException(error.getCause());
        } catch (InterruptedException stop) {
            throw new CompletionException(stop);
        }
    }

    public T getNow(T other) {
        return done && failure == null ? value : other;
    }

    public CompletableFuture<T> toCompletableFuture() {
        return this;
    }

    /** Run something when the value is there, in a pool where one is given. */
    private void when(Executor pool, Runnable next) {
        Runnable step = pool == null ? next : () -> pool.execute(next);
        if (done) {
            step.run();
        } else {
            waiting.add(step);
        }
    }

    private <U> CompletableFuture<U> handled(Executor pool, BiFunction<? super T, Throwable, ? extends U> change) {
        CompletableFuture<U> made = new CompletableFuture<>();
        when(pool, () -> made.settle(() -> change.apply(value, failure)));
        return made;
    }

    private <U> CompletableFuture<U> applied(Executor pool, Function<? super T, ? extends U> change) {
        CompletableFuture<U> made = new CompletableFuture<>();
        when(pool, () -> {
            if (failure != null) {
                made.completeExceptionally(wrapped(failure));
            } else {
                made.settle(() -> change.apply(value));
            }
        });
        return made;
    }

    private CompletableFuture<Void> accepted(Executor pool, Consumer<? super T> action) {
        return applied(pool, one -> {
            action.accept(one);
            return null;
        });
    }

    private CompletableFuture<T> seen(Executor pool, BiConsumer<? super T, ? super Throwable> action) {
        CompletableFuture<T> made = new CompletableFuture<>();
        when(pool, () -> {
            try {
                action.accept(value, failure);
                made.end(value, failure == null ? null : wrapped(failure));
            } catch (Throwable error) {
                made.end(null, wrapped(failure == null ? error : failure));
            }
        });
        return made;
    }

    private <U> CompletableFuture<U> composed(
            Executor pool, Function<? super T, ? extends CompletionStage<U>> change) {
        CompletableFuture<U> made = new CompletableFuture<>();
        applied(pool, change).seen(null, (next, error) -> {
            if (error != null) {
                made.completeExceptionally(error);
            } else {
                next.toCompletableFuture().seen(null, (one, late) -> made.end(one, late == null ? null : wrapped(late)));
            }
        });
        return made;
    }

    private <U, V> CompletableFuture<V> combined(
            Executor pool, CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> join) {
        return composed(null, one -> ((CompletableFuture<U>) other).applied(pool, two -> (V) join.apply(one, two)));
    }

    public <U> CompletableFuture<U> thenApply(Function<? super T, ? extends U> change) {
        return applied(null, change);
    }

    public <U> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> change) {
        return applied(pool(), change);
    }

    public <U> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> change, Executor pool) {
        return applied(pool, change);
    }

    public CompletableFuture<Void> thenAccept(Consumer<? super T> action) {
        return accepted(null, action);
    }

    public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action) {
        return accepted(pool(), action);
    }

    public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action, Executor pool) {
        return accepted(pool, action);
    }

    public CompletableFuture<Void> thenRun(Runnable action) {
        return accepted(null, one -> action.run());
    }

    public CompletableFuture<Void> thenRunAsync(Runnable action) {
        return accepted(pool(), one -> action.run());
    }

    public CompletableFuture<Void> thenRunAsync(Runnable action, Executor pool) {
        return accepted(pool, one -> action.run());
    }

    public <U> CompletableFuture<U> thenCompose(Function<? super T, ? extends CompletionStage<U>> change) {
        return composed(null, change);
    }

    public <U> CompletableFuture<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> change) {
        return composed(pool(), change);
    }

    public <U> CompletableFuture<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> change, Executor pool) {
        return composed(pool, change);
    }

    public <U> CompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> change) {
        return handled(null, change);
    }

    public <U> CompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> change) {
        return handled(pool(), change);
    }

    public <U> CompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> change, Executor pool) {
        return handled(pool, change);
    }

    public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
        return seen(null, action);
    }

    public CompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action) {
        return seen(pool(), action);
    }

    public CompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action, Executor pool) {
        return seen(pool, action);
    }

    public <U, V> CompletableFuture<V> thenCombine(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> join) {
        return combined(null, other, join);
    }

    public <U, V> CompletableFuture<V> thenCombineAsync(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> join) {
        return combined(pool(), other, join);
    }

    public <U, V> CompletableFuture<V> thenCombineAsync(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> join, Executor pool) {
        return combined(pool, other, join);
    }

    public <U> CompletableFuture<Void> thenAcceptBoth(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
        return this.<U, Void>combined(null, other, (one, two) -> {
            action.accept(one, two);
            return null;
        });
    }

    public <U> CompletableFuture<Void> thenAcceptBothAsync(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
        return this.<U, Void>combined(pool(), other, (one, two) -> {
            action.accept(one, two);
            return null;
        });
    }

    public <U> CompletableFuture<Void> thenAcceptBothAsync(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action, Executor pool) {
        return this.<U, Void>combined(pool, other, (one, two) -> {
            action.accept(one, two);
            return null;
        });
    }

    public CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> change) {
        return handled(null, (one, error) -> error == null ? one : change.apply(error));
    }

    public static CompletableFuture<Void> allOf(CompletableFuture<?>... all) {
        CompletableFuture<Void> made = completedFuture(null);
        for (CompletableFuture<?> one : all) {
            made = made.composed(null, none -> one.applied(null, value -> (Void) null));
        }
        return made;
    }

    public static CompletableFuture<Object> anyOf(CompletableFuture<?>... all) {
        CompletableFuture<Object> made = new CompletableFuture<>();
        for (CompletableFuture<?> one : all) {
            one.when(null, () -> made.end(one.value, one.failure));
        }
        return made;
    }

    public CompletableFuture<T> orTimeout(long count, TimeUnit unit) {
        return this;
    }
}
