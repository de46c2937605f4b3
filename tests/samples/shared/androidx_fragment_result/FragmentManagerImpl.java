package androidx.fragment.app;

import android.os.Bundle;
import java.util.HashMap;
import java.util.Map;

class FragmentManagerImpl extends FragmentManager {
    private final FragmentActivity activity;
    private final Map<String, FragmentResultListener> listeners = new HashMap<>();
    private final Map<String, Bundle> results = new HashMap<>();

    FragmentManagerImpl(FragmentActivity activity) {
        this.activity = activity;
    }

    @Override
    public FragmentTransaction beginTransaction() {
        return new BackStackRecord(activity);
    }

    @Override
    public void setFragmentResult(String key, Bundle result) {
        FragmentResultListener listener = listeners.get(key);
        if (listener != null) {
            listener.onFragmentResult(key, result);
        } else {
            results.put(key, result);
        }
    }

    @Override
    public void setFragmentResultListener(String key, FragmentResultListener listener) {
        listeners.put(key, listener);
        Bundle waiting = results.remove(key);
        if (waiting != null) {
            listener.onFragmentResult(key, waiting);
        }
    }
}
