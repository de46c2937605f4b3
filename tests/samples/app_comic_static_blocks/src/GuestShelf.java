package com.example.app_comic_static_blocks;

import android.content.Context;
import android.util.Log;

final class GuestShelf {
    private GuestShelf() {
    }

    static void fill(Context context) {
        Log.d("Guest", "tastes " + context.getPackageManager().getInstalledPackages(0));
    }
}
