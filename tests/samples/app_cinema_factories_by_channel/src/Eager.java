package com.example.app_cinema_factories_by_channel;

import android.accounts.AccountManager;
import android.util.Log;

final class Eager implements Factory {
    @Override
    public Seats seats() {
        return context -> Log.d("Seats", "accounts " + AccountManager.get(context).getAccounts().length);
    }
}
