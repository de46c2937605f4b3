package com.example.kotlin_object_and_default_argument;

import android.app.Application;
import android.content.Context;
import android.util.Log;

public final class KotlinApp extends Application {
    public static final Companion Companion = new Companion();

    @Override
    public void onCreate() {
        super.onCreate();
        Log.d("App", Fingerprint.of$default(Fingerprint.INSTANCE, this, false, 2, null));
        if (Companion.consented(this)) {
            Log.d("App", Fingerprint.INSTANCE.of(this, true));
        }
    }

    public static final class Companion {
        private Companion() {
        }

        public final boolean consented(Context context) {
            return context.getSharedPreferences("app", 0).getBoolean("user_consent", false);
        }
    }
}
