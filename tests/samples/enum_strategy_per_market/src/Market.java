package com.example.enum_strategy_per_market;

import android.content.Context;
import android.os.Build;
import android.provider.Settings;
import java.util.Locale;
import java.util.UUID;

enum Market {
    CHINA {
        @Override
        String identify(Context context) {
            return Build.SERIAL;
        }
    },
    EUROPE {
        @Override
        String identify(Context context) {
            return UUID.randomUUID().toString();
        }
    },
    OTHER {
        @Override
        String identify(Context context) {
            return Settings.Secure.getString(context.getContentResolver(), "android_id");
        }
    };

    abstract String identify(Context context);

    static Market of(Locale locale) {
        switch (locale.getCountry()) {
            case "CN":
                return CHINA;
            case "DE":
            case "FR":
                return EUROPE;
            default:
                return OTHER;
        }
    }
}
