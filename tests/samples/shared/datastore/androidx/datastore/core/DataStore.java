package androidx.datastore.core;

import android.content.Context;
import androidx.datastore.preferences.core.MutablePreferences;
import androidx.datastore.preferences.core.Preferences;
import java.io.File;
import kotlinx.coroutines.flow.Flow;

/** A working copy in small of the DataStore's shape: the values are a file of keys. */
public final class DataStore {
    private final File file;

    private DataStore(File file) {
        this.file = file;
    }

    public static DataStore of(Context context, String name) {
        return new DataStore(new File(context.getFilesDir(), name + ".preferences_pb"));
    }

    public Flow<Preferences> getData() {
        return new Flow<Preferences>(MutablePreferences.readFrom(file));
    }
}
