package androidx.datastore.preferences.core;

public final class PreferencesKeys {
    private PreferencesKeys() {
    }

    public static Preferences.Key<Boolean> booleanKey(String name) {
        return new Preferences.Key<Boolean>(name);
    }
}
