package com.example.badge_class_touched_by_constant;

import android.app.Application;
import android.util.Log;

public class LibraryApp extends Application {
    private static final Badge BADGE = new Badge(Radio.first());

    @Override
    public void onCreate() {
        super.onCreate();
        Log.d("Library", Rules.TITLE + BADGE);
        if (getSharedPreferences("library", MODE_PRIVATE).getFloat("terms_agreed_edition", 0f) >= 2.5f) {
            Loans.open(this);
        }
    }
}
