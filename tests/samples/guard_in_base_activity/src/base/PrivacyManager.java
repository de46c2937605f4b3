package com.example.guard_in_base_activity.base;

import android.content.Context;
import android.content.SharedPreferences;

public class PrivacyManager {
    private static PrivacyManager m;
    private final SharedPreferences s;

    private PrivacyManager(Context c) {
        s = c.getSharedPreferences("pm", 0);
    }

    public static synchronized PrivacyManager get(Context c) {
        if (m == null)
            m = new PrivacyManager(c);
        return m;
    }

    public boolean hasAgreed() {
        return s.getBoolean("k_agreed", false);
    }
}
