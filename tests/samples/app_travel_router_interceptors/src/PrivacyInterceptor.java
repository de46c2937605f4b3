package com.example.app_travel_router_interceptors;

import android.content.SharedPreferences;
import java.util.Arrays;
import java.util.List;

final class PrivacyInterceptor implements Interceptor {
    private static final List<String> EXEMPT = Arrays.asList(Paths.TERMS, Paths.TRACK);
    private final SharedPreferences store;

    PrivacyInterceptor(SharedPreferences store) {
        this.store = store;
    }

    @Override
    public String intercept(String path) {
        if (EXEMPT.contains(path) || store.getBoolean("privacy_agree", false)) {
            return path;
        }
        return Paths.TERMS;
    }
}
