package com.example.circles_that_nothing_leads_to;

import android.Manifest;
import android.app.Activity;

final class Ask {
    private Ask() {
    }

    static void now(Activity activity) {
        activity.requestPermissions(new String[] {Manifest.permission.CAMERA}, 1);
    }
}
