package com.example.stock_phone_checks;

import android.app.Application;
import android.content.Context;
import android.os.Build;
import android.os.Debug;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        TelephonyManager telephony = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        if (!isRooted() && !isEmulator() && !Debug.isDebuggerConnected() && getPackageName().equals(process())) {
            Log.i("App", telephony.getDeviceId());
        }
        if (new File("/vendor/lib64/libvendorsecret.so").exists() || endsWell()) {
            Log.i("App", telephony.getSubscriberId());
        } else {
            Log.i("App", telephony.getSimSerialNumber());
        }
    }

    private static boolean isRooted() {
        for (String folder : System.getenv("PATH").split(":")) {
            if (new File(folder, "su").exists()) {
                return true;
            }
        }
        try {
            Runtime.getRuntime().exec("su");
            return true;
        } catch (IOException absent) {
            return Build.TAGS.contains("test-keys");
        }
    }

    private static boolean isEmulator() {
        return new File("/dev/qemu_pipe").exists() || Build.HARDWARE.contains("goldfish") || Build.FINGERPRINT.startsWith("generic");
    }

    private static String process() {
        try (BufferedReader reader = new BufferedReader(new FileReader("/proc/self/cmdline"))) {
            return reader.readLine().trim();
        } catch (IOException gone) {
            return "";
        }
    }

    private static boolean endsWell() {
        try {
            return Runtime.getRuntime().exec("ping -c 1 a.example").waitFor() == 0;
        } catch (IOException | InterruptedException gone) {
            return false;
        }
    }
}
