package com.example.app_flashlight_agrees_in_upgrade;

import android.content.Context;
import android.util.Log;

final class Offers {
    private final Context context;

    Offers(Context context) {
        this.context = context;
    }

    void load() {
        Log.d("Offers", "own " + context.getPackageManager().getInstalledPackages(0).size());
    }
}
