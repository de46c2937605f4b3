package com.example.kotlin_preference_delegate;

import android.content.Context;
import android.content.SharedPreferences;

public final class AppConfig {
    public static final AppConfig INSTANCE = new AppConfig();
    private SharedPreferences sp;
    private final Preference privacyAgreed$delegate = new Preference("privacyAgreed", Boolean.FALSE);
    private final Preference vip$delegate = new Preference("vip", Boolean.FALSE);

    void init(Context c) {
        Preference.sp = c.getSharedPreferences("kt", 0);
    }

    public final boolean getPrivacyAgreed() {
        return ((Boolean) privacyAgreed$delegate.getValue(this, "privacyAgreed")).booleanValue();
    }

    public final void setPrivacyAgreed(boolean b) {
        privacyAgreed$delegate.setValue(this, "x", Boolean.valueOf(b));
    }

    public final boolean isVip() {
        return ((Boolean) vip$delegate.getValue(this, "vip")).booleanValue();
    }
}
