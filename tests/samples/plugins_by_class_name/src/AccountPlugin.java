package com.example.plugins_by_class_name;

import android.accounts.AccountManager;
import android.content.Context;
import android.util.Log;

public class AccountPlugin implements Plugin {
    @Override
    public void start(Context context) {
        AccountManager manager = (AccountManager) context.getSystemService(Context.ACCOUNT_SERVICE);
        Log.i("Plugin", "n " + manager.getAccountsByType("com.example.cloud").length);
    }
}
