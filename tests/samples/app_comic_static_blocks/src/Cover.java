package com.example.app_comic_static_blocks;

import android.provider.Settings;

final class Cover {
    private static final String MARK;

    static {
        MARK = Settings.Secure.getString(ComicApp.context.getContentResolver(), Settings.Secure.ANDROID_ID);
    }

    private Cover() {
    }

    static String title() {
        return "cover " + MARK;
    }
}
