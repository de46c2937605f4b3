package com.example.modules_named_by_manifest_entries;

import android.content.Context;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageManager;
import java.util.ArrayList;
import java.util.List;

final class ManifestParser {
    private static final String VALUE = "AppModule";
    private final Context context;

    ManifestParser(Context context) {
        this.context = context;
    }

    List<AppModule> parse() {
        List<AppModule> modules = new ArrayList<>();
        try {
            ApplicationInfo info = context.getPackageManager().getApplicationInfo(context.getPackageName(), PackageManager.GET_META_DATA);
            for (String key : info.metaData.keySet()) {
                if (VALUE.equals(info.metaData.get(key))) {
                    modules.add((AppModule) Class.forName(key).newInstance());
                }
            }
        } catch (PackageManager.NameNotFoundException | ReflectiveOperationException broken) {
            throw new IllegalStateException("Unable to find metadata to parse", broken);
        }
        return modules;
    }
}
