package com.example.app_auction_events_folded;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Bidder {
    private Bidder() {
    }

    static void identify(Context context) {
        Log.d("Bidder", "imei " + context.getSystemService(TelephonyManager.class).getImei());
    }

    static void names(Context context) {
        for (Account account : AccountManager.get(context).getAccountsByType(null)) {
            Log.d("Bidder", account.name);
        }
    }
}
