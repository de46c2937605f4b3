package com.example.app_museum_rooms_by_iterator;

import android.accounts.AccountManager;
import android.content.Context;
import android.util.Log;

final class Accident implements Thread.UncaughtExceptionHandler {
    private final Context context;

    Accident(Context context) {
        this.context = context;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        Log.e("Accident", "seen by " + AccountManager.get(context).getAccounts().length, thrown);
    }
}
