package androidx.fragment.app;

class FragmentManagerImpl extends FragmentManager {
    private final FragmentActivity activity;

    FragmentManagerImpl(FragmentActivity activity) {
        this.activity = activity;
    }

    @Override
    public FragmentTransaction beginTransaction() {
        return new BackStackRecord(activity);
    }
}
