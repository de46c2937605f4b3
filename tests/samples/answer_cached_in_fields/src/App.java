package com.example.answer_cached_in_fields;

import android.app.Application;

public class App extends Application {
    public static boolean sAgree;
    private UserCfg cfg;

    @Override
    public void onCreate() {
        super.onCreate();
        sAgree = getSharedPreferences("p", 0).getBoolean("agree_privacy", false);
        cfg = new UserCfg(this);
        if (cfg.agreed)
            this.getPackageManager().getInstalledPackages(0);
        DevUtil.go(this);
    }
}
