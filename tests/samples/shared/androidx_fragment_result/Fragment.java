package androidx.fragment.app;

import android.content.Context;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;

/** A working copy in small of the fragment library's shape: the manager drives the callbacks. */
public class Fragment {
    FragmentActivity host;

    public void onAttach(Context context) {
    }

    public void onCreate(Bundle state) {
    }

    public View onCreateView(LayoutInflater inflater, ViewGroup container, Bundle state) {
        return null;
    }

    public void onViewCreated(View view, Bundle state) {
    }

    public void onStart() {
    }

    public void onResume() {
    }

    public final FragmentActivity requireActivity() {
        return host;
    }

    public final FragmentManager getParentFragmentManager() {
        return host.getSupportFragmentManager();
    }

    public Context requireContext() {
        return host;
    }

    void performStart(FragmentActivity activity, ViewGroup container) {
        host = activity;
        onAttach(activity);
        onCreate(null);
        View view = onCreateView(activity.getLayoutInflater(), container, null);
        if (view != null) {
            container.addView(view);
            onViewCreated(view, null);
        }
        onStart();
        onResume();
    }
}
