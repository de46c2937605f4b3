package java.util.concurrent;

/** Its steps are those of {@link CompletableFuture}, the one kind there is. */
public interface CompletionStage<T> {
    CompletableFuture<T> toCompletableFuture();
}
