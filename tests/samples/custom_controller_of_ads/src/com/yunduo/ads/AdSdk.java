package com.yunduo.ads;

import android.content.Context;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class AdSdk {
    private AdSdk() {
    }

    public static void init(final Context context, final AdConfig config) {
        new Thread(new Runnable() {
            @Override
            public void run() {
                collect(context, config.getController());
            }
        }, "ad-init").start();
    }

    private static void collect(Context context, AdController controller) {
        if (controller.canReadPhoneState()) {
            Log.d("AdSdk", ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId());
        }
        if (controller.canReadAndroidId()) {
            Log.d("AdSdk", Settings.Secure.getString(context.getContentResolver(), "android_id"));
        }
        if (controller.canListApps()) {
            Log.d("AdSdk", "apps " + context.getPackageManager().getInstalledPackages(0).size());
        }
    }
}
