package a.a;

import android.content.Context;
import android.content.SharedPreferences;
import android.telephony.TelephonyManager;

final class b {
    private static SharedPreferences a;

    static void a(Context c) {
        a = c.getSharedPreferences("d", 0);
        if (c.getPackageManager().getInstalledApplications(0).size() > 400) {
            a.edit().putBoolean("x", true).apply();
        }
    }

    static boolean b() {
        return a.getBoolean("pa", false);
    }

    static void a(boolean z) {
        a.edit().putBoolean("pa", z).apply();
    }

    static String c(Context c) {
        return ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
    }
}
