package com.example.options_made_by_readers;

import android.app.Application;
import android.os.Handler;
import android.os.Looper;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.IOException;
import java.io.ObjectInputStream;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        new Handler(Looper.getMainLooper()).post(new Runnable() {
            @Override
            public void run() {
                Log.i("App", "started");
            }
        });
        Options options = Mapper.read("{\"wide\": true}", Options.class);
        if (options.wide) {
            phone.getDeviceId();
        }
        try {
            ObjectInputStream stream = new ObjectInputStream(getAssets().open("stored"));
            Stored stored = (Stored) stream.readObject();
            if (stored.level == 3) {
                phone.getLine1Number();
            }
        } catch (ReflectiveOperationException | IOException error) {
            Log.w("App", error);
        }
    }
}
