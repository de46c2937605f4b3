package com.example.values_come_back_from_parcels_and_streams;


import android.app.Application;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    private void tell(int level, int way) {
        if (level != way) {
            return;
        }
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        if (way == 1) {
            Log.d("App", phone.getDeviceId());
        } else if (way == 2) {
            Log.d("App", phone.getSubscriberId());
        } else if (way == 3) {
            Log.d("App", phone.getSimSerialNumber());
        } else if (way == 4) {
            Log.d("App", phone.getLine1Number());
        } else {
            Log.d("App", Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
        }
    }

    @Override
    public void onCreate() {
        super.onCreate();
        tell(Ways.byParcel(1), 1);
        tell(Ways.byStream(2), 2);
        tell(Ways.byBuffer(3), 3);
        tell(Ways.byScanner(4), 4);
        tell(Ways.byPath(getFilesDir(), 5), 5);
    }
}
