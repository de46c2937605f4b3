package com.example.app_light_novel_startup_and_work;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;
import androidx.startup.Initializer;
import java.util.Collections;
import java.util.List;

public class LogInitializer implements Initializer<String> {
    @Override
    public String create(Context context) {
        String tag = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
        Log.i("LogInitializer", "log of " + tag);
        return tag;
    }

    @Override
    public List<Class<? extends Initializer<?>>> dependencies() {
        return Collections.emptyList();
    }
}
