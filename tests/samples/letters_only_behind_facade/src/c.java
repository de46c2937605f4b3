package com.example.letters_only_behind_facade;

import android.content.Context;
import android.content.pm.PackageManager;
import android.util.Log;

final class c {
    private c() {
    }

    static void a(Context c) {
        Log.d("c", "" + c.getPackageManager().getInstalledApplications(PackageManager.GET_META_DATA).size());
    }
}
