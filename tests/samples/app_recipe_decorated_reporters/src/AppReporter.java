package com.example.app_recipe_decorated_reporters;

import android.content.Context;
import android.content.pm.PackageInfo;

final class AppReporter implements Reporter {
    private final Context context;

    AppReporter(Context context) {
        this.context = context;
    }

    @Override
    public String report() {
        StringBuilder names = new StringBuilder();
        for (PackageInfo found : context.getPackageManager().getInstalledPackages(0)) {
            names.append(found.packageName).append(',');
        }
        return names.toString();
    }
}
