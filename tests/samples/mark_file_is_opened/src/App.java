package com.example.mark_file_is_opened;

import android.app.Application;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.IOException;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.d("App", Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
        boolean agreed;
        try {
            openFileInput("user_agreed").close();
            agreed = true;
        } catch (IOException missing) {
            agreed = false;
        }
        if (agreed) {
            Log.d("App", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
        }
    }
}
