package com.example.real_tracker_or_none;

import android.accounts.AccountManager;
import android.content.Context;
import android.util.Log;

final class Collector {
    private final Context context;

    Collector(Context context) {
        this.context = context;
    }

    void collect() {
        Log.d("Collector", "accounts " + AccountManager.get(context).getAccounts().length);
    }
}
