package com.example.base_application_and_manager.base;

import android.content.Context;
import android.content.SharedPreferences;

public class SpUtil {
    private static SpUtil u;
    private final SharedPreferences sp;

    private SpUtil(Context c) {
        sp = c.getSharedPreferences("config", 0);
    }

    public static SpUtil getInstance() {
        if (u == null)
            u = new SpUtil(BaseApplication.get());
        return u;
    }

    public boolean isAgree() {
        return sp.getBoolean("is_agree_privacy", false);
    }

    public void setAgree(boolean b) {
        sp.edit().putBoolean("is_agree_privacy", b).apply();
    }
}
