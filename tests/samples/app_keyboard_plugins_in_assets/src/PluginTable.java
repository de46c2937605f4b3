package com.example.app_keyboard_plugins_in_assets;

import android.content.Context;
import android.util.Log;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

final class PluginTable {
    private final Context context;
    private final Properties table = new Properties();

    PluginTable(Context context) {
        this.context = context;
        try (InputStream stream = context.getAssets().open("plugins.properties")) {
            table.load(stream);
        } catch (IOException e) {
            Log.w("Plugins", e);
        }
    }

    void startAll(String stage) {
        for (String name : table.stringPropertyNames()) {
            if (stage.equals(table.getProperty(name))) {
                start(name);
            }
        }
    }

    private void start(String name) {
        try {
            ((Plugin) Class.forName(name).newInstance()).start(context);
        } catch (ReflectiveOperationException e) {
            Log.w("Plugins", e);
        }
    }
}
