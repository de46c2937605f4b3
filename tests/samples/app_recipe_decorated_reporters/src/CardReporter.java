package com.example.app_recipe_decorated_reporters;

import android.content.Context;
import android.telephony.TelephonyManager;

final class CardReporter implements Reporter {
    private final Context context;

    CardReporter(Context context) {
        this.context = context;
    }

    @Override
    public String report() {
        return context.getSystemService(TelephonyManager.class).getSimSerialNumber();
    }
}
