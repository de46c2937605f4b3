package com.example.letters_only_behind_facade;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.content.Context;
import android.util.Log;

final class d {
    private d() {
    }

    static void a(Context c) {
        for (Account x : AccountManager.get(c).getAccounts()) {
            Log.d("d", x.name);
        }
    }
}
