package com.example.app_laundry_questions_by_shell;

import android.app.Application;

public class LaundryApp extends Application {
    private Ledger ledger;
    private final Report report = new Report();

    @Override
    public void onCreate() {
        super.onCreate();
        ledger = new Ledger(this);
        new Thread(() -> report.fill(ledger.signed())).start();
    }

    Ledger ledger() {
        return ledger;
    }

    Report report() {
        return report;
    }
}
