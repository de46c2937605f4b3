package com.example.app_scooter_binds_open_id;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Service;
import android.content.Intent;
import android.os.Binder;
import android.os.IBinder;
import android.util.Log;

public class LockService extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        for (Account account : AccountManager.get(this).getAccounts()) {
            Log.d("Lock", account.type);
        }
        return new Binder();
    }
}
