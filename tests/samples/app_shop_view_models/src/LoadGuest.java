package com.example.app_shop_view_models;

import android.content.Context;
import android.provider.Settings;

final class LoadGuest extends UseCase {
    LoadGuest(Context context) {
        super(context);
    }

    @Override
    protected String load() {
        return Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
    }
}
