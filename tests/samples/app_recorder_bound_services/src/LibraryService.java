package com.example.app_recorder_bound_services;

import android.accounts.AccountManager;
import android.app.Service;
import android.content.Intent;
import android.os.Binder;
import android.os.IBinder;

public class LibraryService extends Service {
    final class Library extends Binder {
        int owners() {
            return AccountManager.get(LibraryService.this).getAccounts().length;
        }
    }

    @Override
    public IBinder onBind(Intent intent) {
        return new Library();
    }
}
