package com.example.answer_shown_in_title_only;

import android.accounts.AccountManager;
import android.content.Context;
import android.os.Build;
import android.telephony.TelephonyManager;
import android.util.Log;
import com.tencent.mmkv.MMKV;

final class Kiosk {
    private final Context context;

    Kiosk(Context context) {
        this.context = context;
    }

    void open(MMKV store) {
        Log.d("Kiosk", "readers " + AccountManager.get(context).getAccounts().length);
        if (!store.decodeBool("premium", false)) {
            Log.d("Kiosk", "free copy for " + Build.getSerial());
        }
        if (store.decodeBool("user_agreed", false) & !store.decodeBool("withdrawn", false)) {
            TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
            Log.d("Kiosk", "line " + phone.getSubscriberId());
        }
    }
}
