package cn.luoxia.insight;

import android.content.Context;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.File;

public final class Insight {
    private static Insight instance;
    private final Context context;
    private final File cache;
    private volatile boolean consent;

    private Insight(Context context, InsightConfig config) {
        this.context = context;
        consent = config.consent;
        cache = new File(context.getCacheDir(), Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID));
    }

    public static void init(Context context, InsightConfig config) {
        instance = new Insight(context.getApplicationContext(), config);
        instance.report();
    }

    public static Insight get() {
        return instance;
    }

    public void setConsent(boolean given) {
        consent = given;
        if (given) {
            report();
        }
    }

    private void report() {
        if (!consent) {
            Log.i("Insight", "kept back in " + cache);
            return;
        }
        Log.i("Insight", ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId());
    }
}
