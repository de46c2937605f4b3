package com.example.less_used_readers_at_launch;

import android.app.Activity;
import android.app.usage.UsageStatsManager;
import android.content.Intent;
import android.media.MediaDrm;
import android.media.UnsupportedSchemeException;
import android.net.Uri;
import android.telephony.SubscriptionInfo;
import android.telephony.SubscriptionManager;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

public class MainActivity extends Activity {
    private static final UUID WIDEVINE = new UUID(0xEDEF8BA979D64ACEL, 0xA3C827DCD51D21EDL);

    @Override
    protected void onStart() {
        super.onStart();
        SubscriptionManager cards = (SubscriptionManager) getSystemService(TELEPHONY_SUBSCRIPTION_SERVICE);
        for (SubscriptionInfo card : cards.getActiveSubscriptionInfoList()) {
            Log.d("Main", card.getIccId() + card.getNumber());
        }
        try {
            Log.d("Main", Arrays.toString(new MediaDrm(WIDEVINE).getPropertyByteArray(MediaDrm.PROPERTY_DEVICE_UNIQUE_ID)));
        } catch (UnsupportedSchemeException none) {
            Log.d("Main", "none");
        }
        UsageStatsManager use = (UsageStatsManager) getSystemService(USAGE_STATS_SERVICE);
        Log.d("Main", String.valueOf(use.queryUsageStats(UsageStatsManager.INTERVAL_DAILY, 0L, System.currentTimeMillis())));
        Intent icons = new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER);
        Log.d("Main", String.valueOf(getPackageManager().queryIntentActivities(icons, 0).size()));
        Log.d("Main", String.valueOf(((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getAllCellInfo()));
        Map<String, ?> answers = getSharedPreferences("answers", MODE_PRIVATE).getAll();
        if (Boolean.TRUE.equals(answers.get("privacy_policy_agreed"))) {
            Log.d("Main", String.valueOf(getContentResolver().query(Uri.parse("content://sms"), null, null, null, null)));
        }
    }
}
