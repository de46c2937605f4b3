package com.example.modules_named_by_manifest_entries;

import android.accounts.AccountManager;
import android.content.Context;
import android.util.Log;

public class AccountModule implements AppModule {
    @Override
    public void install(Context context) {
        Log.d("Account", "count " + AccountManager.get(context).getAccounts().length);
    }
}
