package androidx.activity.result;

public interface ActivityResultCallback<T> {
    void onActivityResult(T result);
}
