package com.example.only_the_system_permission_is_asked;

import android.content.Context;
import android.content.pm.PackageManager;
import android.os.Build;

final class Permits {
    private Permits() {
    }

    static boolean granted(Context context, String permission) {
        if (Build.VERSION.SDK_INT < 23) {
            return true;
        }
        return context.checkSelfPermission(permission) == PackageManager.PERMISSION_GRANTED;
    }
}
