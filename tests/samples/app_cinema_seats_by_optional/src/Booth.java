package com.example.app_cinema_seats_by_optional;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;
import java.util.Optional;

final class Booth {
    private final Context context;

    Booth(Context context) {
        this.context = context;
    }

    void open() {
        String seat = Optional.ofNullable(context.getSharedPreferences("seats", Context.MODE_PRIVATE).getString("last", null))
                .map(String::trim)
                .orElseGet(this::anySeat);
        Log.d("Booth", "seat " + seat);
        show(Visitor.load(context));
    }

    void show(Visitor visitor) {
        Optional.of(visitor).filter(Member.class::isInstance).map(Member.class::cast).ifPresent(Member::seat);
        if (visitor instanceof Guest) {
            ((Guest) visitor).programme(context);
        }
    }

    private String anySeat() {
        return "any-" + Settings.Secure.getString(context.getContentResolver(), "android_id");
    }
}
