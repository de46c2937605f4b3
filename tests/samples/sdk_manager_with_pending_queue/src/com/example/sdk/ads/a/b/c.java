package com.example.sdk.ads.a.b;

import android.content.Context;
import android.content.Intent;

final class c {
    private final Context a;

    c(Context x) {
        a = x;
    }

    void d() {
        PackageManagerHolder(a);
    }

    private static void PackageManagerHolder(Context x) {
        x.getPackageManager().queryIntentActivities(
                new Intent("android.intent.action.MAIN").addCategory("android.intent.category.LAUNCHER"), 0);
    }
}
