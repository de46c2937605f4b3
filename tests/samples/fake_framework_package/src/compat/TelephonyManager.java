package android.telephony.compat;

import android.content.Context;

public final class TelephonyManager {
    private final String name;

    private TelephonyManager(String name) {
        this.name = name;
    }

    public static TelephonyManager of(Context context) {
        return new TelephonyManager(context.getPackageName());
    }

    public String getDeviceId() {
        return "installation of " + name;
    }
}
