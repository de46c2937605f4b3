package com.example.app_letter_box_marked_methods;

import android.app.Application;

public class LetterApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Postman postman = new Postman(this);
        postman.walk(Run.AT_START);
        if (new Box(this).agreed()) {
            postman.walk(Run.AFTER_YES);
        }
    }
}
