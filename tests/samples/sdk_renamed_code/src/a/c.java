package a.b;

import android.content.Context;
import android.content.Intent;
import android.telephony.TelephonyManager;

public final class c {
    private static String a = "";

    public static boolean a(Context b) {
        a = ((TelephonyManager) b.getSystemService("phone")).getDeviceId();
        return true;
    }

    public static boolean b(Intent b) {
        return b != null && a.length() > 0;
    }
}
