package com.example.app_camera_tabs_and_result;

import android.content.Context;
import android.content.SharedPreferences;

final class TermsStore {
    private final SharedPreferences store;

    TermsStore(Context context) {
        store = context.getSharedPreferences("camera", Context.MODE_PRIVATE);
    }

    boolean isAgreed() {
        return store.getBoolean("terms_of_privacy_agreed", false);
    }

    void setAgreed() {
        store.edit().putBoolean("terms_of_privacy_agreed", true).apply();
    }
}
