package androidx.fragment.app;

import android.os.Handler;
import android.view.ViewGroup;
import java.util.ArrayList;
import java.util.List;

class BackStackRecord extends FragmentTransaction implements Runnable {
    private final FragmentActivity activity;
    private final List<Fragment> added = new ArrayList<>();
    private int container;

    BackStackRecord(FragmentActivity activity) {
        this.activity = activity;
    }

    @Override
    public FragmentTransaction add(int id, Fragment fragment) {
        container = id;
        added.add(fragment);
        return this;
    }

    @Override
    public FragmentTransaction replace(int id, Fragment fragment) {
        return add(id, fragment);
    }

    @Override
    public int commit() {
        new Handler(activity.getMainLooper()).post(this);
        return 0;
    }

    @Override
    public void run() {
        ViewGroup parent = activity.findViewById(container);
        for (Fragment fragment : added) {
            fragment.performStart(activity, parent);
        }
    }
}
