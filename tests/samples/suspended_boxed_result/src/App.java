package com.example.suspended_boxed_result;

import android.app.Application;
import android.content.Context;
import android.provider.Settings;

public class App extends Application {
    int label;

    @Override
    public void onCreate() {
        super.onCreate();
        Object r = agreed(this);
        if (((Boolean) r).booleanValue())
            Settings.Secure.getString(this.getContentResolver(), "android_id");
        step(null);
    }

    static Object agreed(Context c) {
        return Boolean.valueOf(c.getSharedPreferences("ds", 0).getBoolean("privacy_accepted", false));
    }

    Object step(Object r) {
        switch (label) {
            case 0:
                label = 1;
                r = agreed(this);
                if (r == null)
                    return r;
                break;
            case 1:
                break;
            default:
                throw new IllegalStateException();
        }
        if (((Boolean) r).booleanValue())
            this.getPackageManager().getInstalledPackages(0);
        return null;
    }
}
