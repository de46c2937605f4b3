package com.example.app_weather_question_on_top;

import android.content.Context;
import android.content.SharedPreferences;

final class CityStore {
    private static CityStore only;
    private final SharedPreferences store;
    private Boolean accepted;

    private CityStore(Context context) {
        store = context.getApplicationContext().getSharedPreferences("weather", Context.MODE_PRIVATE);
    }

    static synchronized CityStore of(Context context) {
        if (only == null) {
            only = new CityStore(context);
        }
        return only;
    }

    boolean privacyAccepted() {
        if (accepted == null) {
            accepted = store.getBoolean("privacy_accepted", false);
        }
        return accepted;
    }

    void acceptPrivacy() {
        accepted = Boolean.TRUE;
        store.edit().putBoolean("privacy_accepted", true).apply();
    }

    String city() {
        return store.getString("city", "Beijing");
    }
}
