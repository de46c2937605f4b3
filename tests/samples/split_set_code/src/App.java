package com.example.split_set_code;

import android.app.Application;
import android.content.Context;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        try {
            Runnable feature = (Runnable) Class.forName("com.example.split_set_code.feature.Feature")
                .getConstructor(Context.class).newInstance(this);
            feature.run();
        } catch (ReflectiveOperationException notInstalled) {
            Log.w("App", notInstalled);
        }
    }
}
