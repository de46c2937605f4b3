package com.example.properties_file_keeps_the_answer;

import android.accounts.AccountManager;
import android.app.Application;
import android.os.Build;
import android.util.Log;

public class App extends Application {
    private Answers answers;

    @Override
    public void onCreate() {
        super.onCreate();
        answers = new Answers(this);
        AccountManager accounts = (AccountManager) getSystemService(ACCOUNT_SERVICE);
        Log.d("App", "accounts " + accounts.getAccounts().length);
        if (!answers.yes("privacy.policy.accepted")) {
            return;
        }
        Log.d("App", Build.getSerial());
    }
}
