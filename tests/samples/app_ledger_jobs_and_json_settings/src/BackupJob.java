package com.example.app_ledger_jobs_and_json_settings;

import android.accounts.AccountManager;
import android.util.Log;

public class BackupJob extends QuickJob {
    @Override
    protected void work() {
        Log.d("Backup", "to " + AccountManager.get(this).getAccounts().length);
    }
}
