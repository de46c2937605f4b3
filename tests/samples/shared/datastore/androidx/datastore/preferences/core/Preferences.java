package androidx.datastore.preferences.core;

public abstract class Preferences {
    public abstract <T> T get(Key<T> key);

    public static final class Key<T> {
        private final String name;

        Key(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }
    }
}
