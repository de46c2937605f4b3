package com.example.app_bus_card_plugin_stages;

import android.accounts.AccountManager;
import android.content.Context;
import android.util.Log;

final class AccountPlugin extends Plugin {
    @Override
    protected void load(Context context) {
        Log.d("AccountPlugin", "known " + AccountManager.get(context).getAccounts().length);
    }
}
