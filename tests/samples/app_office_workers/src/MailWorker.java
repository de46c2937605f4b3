package com.example.app_office_workers;

import android.accounts.AccountManager;
import android.content.Context;
import androidx.work.WorkerParameters;
import java.util.Arrays;

public class MailWorker extends LoggedWorker {
    public MailWorker(Context context, WorkerParameters parameters) {
        super(context, parameters);
    }

    @Override
    protected String work(Context context) {
        return Arrays.toString(AccountManager.get(context).getAccountsByType("com.example.mail"));
    }
}
