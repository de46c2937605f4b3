package com.example.second_activity_by_action;

import android.accounts.AccountManager;
import android.app.Activity;
import android.os.Bundle;
import android.util.Log;

public class AccountActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.i("Account", "n " + AccountManager.get(this).getAccounts().length);
    }
}
