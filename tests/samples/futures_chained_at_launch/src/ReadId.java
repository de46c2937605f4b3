package com.example.futures_chained_at_launch;

import android.content.ContentResolver;
import android.provider.Settings;
import java.util.function.Supplier;

final class ReadId implements Supplier<String> {
    private final ContentResolver resolver;

    ReadId(ContentResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public String get() {
        return Settings.Secure.getString(resolver, "android_id");
    }
}
