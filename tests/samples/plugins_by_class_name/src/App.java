package com.example.plugins_by_class_name;

import android.app.Application;
import android.util.Log;

public class App extends Application {
    private static final String[] PLUGINS = {
        "com.example.plugins_by_class_name.AddressPlugin",
        "com.example.plugins_by_class_name.AccountPlugin",
    };

    @Override
    public void onCreate() {
        super.onCreate();
        for (String name : PLUGINS) {
            try {
                Plugin plugin = (Plugin) Class.forName(name).newInstance();
                plugin.start(this);
            } catch (ReflectiveOperationException missing) {
                Log.w("App", name);
            }
        }
    }
}
