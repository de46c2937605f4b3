package com.example.app_petshop_advertising_id;

import android.accounts.AccountManager;
import android.content.Context;
import android.util.Log;

final class AdKit {
    private final Context context;
    private final AdSettings settings;

    AdKit(Context context, AdSettings settings) {
        this.context = context;
        this.settings = settings;
        new IdBinder().bind(context);
    }

    void warmUp() {
        if (settings.personal()) {
            Log.d("Ads", "known " + AccountManager.get(context).getAccounts().length);
        }
    }
}
