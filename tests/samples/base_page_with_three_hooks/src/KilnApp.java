package com.example.base_page_with_three_hooks;

import android.app.Application;
import android.content.Context;

public class KilnApp extends Application {
    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        Trust.load(base);
    }
}
