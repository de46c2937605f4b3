package com.example.called_by_system_or_others_only;

import android.accounts.AccountManager;
import android.util.Log;

public class CopyAgent extends android.app.backup.BackupAgentHelper {
    @Override
    public void onCreate() {
        Log.d("Copy", "accounts " + AccountManager.get(this).getAccounts().length);
    }
}
