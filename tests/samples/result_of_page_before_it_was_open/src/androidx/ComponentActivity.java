package androidx.activity;

import android.app.Activity;
import android.content.Intent;
import androidx.activity.result.ActivityResultCallback;
import androidx.activity.result.ActivityResultRegistry;

/** A working copy in small: pages register who takes the answers of other pages. */
public class ComponentActivity extends Activity {
    private final ActivityResultRegistry registry = new ActivityResultRegistry(this);

    public final <T> ActivityResultRegistry.Launcher registerForActivityResult(String key, ActivityResultCallback<T> callback) {
        return registry.register(key, callback);
    }

    @Override
    protected void onStart() {
        super.onStart();
        registry.onStart();
    }

    @Override
    protected void onActivityResult(int request, int code, Intent data) {
        registry.dispatch(request, data);
    }
}
