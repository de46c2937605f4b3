package com.example.waiting_for_answer_gives_up;

import android.app.Application;
import android.os.SystemClock;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Arrays;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Thread("impatient") {
            @Override
            public void run() {
                waitForAnswer();
                Log.d("App", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
            }
        }.start();
        new Thread("patient") {
            @Override
            public void run() {
                if (!waitForAnswer()) {
                    return;
                }
                try {
                    Log.d("App", Arrays.toString(NetworkInterface.getByName("wlan0").getHardwareAddress()));
                } catch (SocketException none) {
                    Log.d("App", "none");
                }
            }
        }.start();
    }

    private boolean waitForAnswer() {
        for (int i = 0; i < 25; i++) {
            if (getSharedPreferences("answer", MODE_PRIVATE).getBoolean("agree_privacy", false)) {
                return true;
            }
            SystemClock.sleep(200);
        }
        return false;
    }
}
