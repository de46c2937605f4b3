package com.example.app_cleaner_scan_at_once;

import android.content.Context;

public abstract class Rule {
    protected final Context context;

    protected Rule(Context context) {
        this.context = context;
    }

    public abstract int weigh();
}
