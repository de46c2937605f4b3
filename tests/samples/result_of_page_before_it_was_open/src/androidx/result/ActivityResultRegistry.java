package androidx.activity.result;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A working copy in small: answers that came while nobody was there are given when the page starts. */
public final class ActivityResultRegistry {
    private final Activity activity;
    private final List<String> keys = new ArrayList<>();
    private final Map<String, ActivityResultCallback<Object>> callbacks = new HashMap<>();
    private final Map<String, Object> parsed = new HashMap<>();
    private final Bundle pending = new Bundle();

    public ActivityResultRegistry(Activity activity) {
        this.activity = activity;
    }

    @SuppressWarnings("unchecked")
    public <T> Launcher register(String key, ActivityResultCallback<T> callback) {
        keys.add(key);
        callbacks.put(key, (ActivityResultCallback<Object>) callback);
        return new Launcher(activity, keys.size() - 1);
    }

    public void onStart() {
        for (String key : keys) {
            if (parsed.containsKey(key)) {
                Object result = parsed.remove(key);
                callbacks.get(key).onActivityResult(result);
            }
            Intent result = pending.getParcelable(key);
            if (result != null) {
                pending.remove(key);
                callbacks.get(key).onActivityResult(result);
            }
        }
    }

    public void dispatch(int request, Intent data) {
        ActivityResultCallback<Object> callback = callbacks.get(keys.get(request));
        if (callback != null) {
            callback.onActivityResult(data);
        } else {
            pending.putParcelable(keys.get(request), data);
        }
    }

    public static final class Launcher {
        private final Activity activity;
        private final int request;

        Launcher(Activity activity, int request) {
            this.activity = activity;
            this.request = request;
        }

        public void launch(Intent intent) {
            activity.startActivityForResult(intent, request);
        }
    }
}
