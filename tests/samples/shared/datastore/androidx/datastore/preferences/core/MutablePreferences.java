package androidx.datastore.preferences.core;

import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

public final class MutablePreferences extends Preferences {
    private final Map<String, Object> values = new HashMap<>();

    public static MutablePreferences readFrom(File file) {
        MutablePreferences read = new MutablePreferences();
        try (DataInputStream input = new DataInputStream(new FileInputStream(file))) {
            while (input.available() > 0) {
                read.values.put(input.readUTF(), input.readBoolean());
            }
        } catch (IOException missing) {
            read.values.clear();
        }
        return read;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(Key<T> key) {
        return (T) values.get(key.getName());
    }
}
