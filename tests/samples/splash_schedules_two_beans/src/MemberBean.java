package com.example.splash_schedules_two_beans;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.content.Context;
import android.util.Log;

final class MemberBean extends Bean {
    MemberBean(Context context) {
        super(context);
    }

    @Override
    public void run() {
        for (Account account : AccountManager.get(context).getAccountsByType(null)) {
            Log.d("Ferry", account.name);
        }
    }
}
